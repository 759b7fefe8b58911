package io.aftersales.notifications;

/** A stored fact that stays encrypted until its letter is written. */
record Secret(String encrypted) {}
