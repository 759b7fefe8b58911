package io.aftersales.fees;

/** How a customer has paid. */
public enum PaymentMethod {
    CASH,
    CARD,
    BANK_TRANSFER,
    WECHAT,
    ALIPAY
}
