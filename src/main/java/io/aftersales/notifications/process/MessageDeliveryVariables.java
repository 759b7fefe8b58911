package io.aftersales.notifications.process;

import io.aftersales.engine.ProcessVariable;

/** The variables of {@code processes/notifications/message-delivery.bpmn}, and their only spelling in Java. */
final class MessageDeliveryVariables {

    /** Id of the message. Set at the start. */
    static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.text("messageId");

    private MessageDeliveryVariables() {}
}
