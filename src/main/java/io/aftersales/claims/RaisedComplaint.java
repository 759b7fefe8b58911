package io.aftersales.claims;

import io.aftersales.engine.CurrentUser;
import java.util.HashMap;
import java.util.Map;

/**
 * What a process says that raises a complaint about its claim: the contract of message {@value #MESSAGE} (RPR-19, CMP-43).
 * Of customer and product it says nothing, they are those of the claim. Whoever serves claims may send it without knowing
 * who takes it; it is never refused for what the claim does not have.
 *
 * @param category as complaints are sorted, by its name
 * @param content what the customer said, in his words; never stored by the engine
 */
public record RaisedComplaint(String claimNumber, String category, String content) {

    /** Name of the message. */
    public static final String MESSAGE = "complaints.received";

    /** Variable that is true where a process knows of no claim, and so says itself who complains, and of what product. */
    public static final String ABOUT_NO_CLAIM = "raisedAboutNoClaim";

    /** Variable with the login of who took the complaint down; absent where nobody did. Never stored by the engine. */
    public static final String RAISED_BY = "privateRaisedBy";

    /** Returns these variables, and who took down what they say: the message is sent without his rights. */
    public static Map<String, Object> takenBy(String user, Map<String, Object> said) {
        Map<String, Object> taken = new HashMap<>(said);
        if (!user.equals(CurrentUser.SYSTEM)) {
            taken.put(RAISED_BY, user);
        }
        return taken;
    }

    /** The variables that the message carries, all of them texts. */
    public Map<String, Object> variables() {
        return Map.of(
                "claimNumber", claimNumber,
                "privateChannel", ClaimChannel.OTHER.name(),
                "privateCategory", category,
                "privateContent", content);
    }

    /** Never shows what the customer said: this text may reach a log. */
    @Override
    public String toString() {
        return "RaisedComplaint[" + claimNumber + ", " + category + "]";
    }
}
