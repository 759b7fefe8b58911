package io.aftersales.portal;

/** What customers do about their cases in the portal, as timelines name it. */
enum PortalEvent {
    MESSAGE_LEFT
}
