package clinic.notification.inbound;

import clinic.common.web.Problem;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The SMS provider's webhook. It bears no token of the gateway's; its signature is verified here.
@RestController
class InboundSms {
    private final Signature signature;
    private final Replies replies;
    private final JsonMapper json;

    InboundSms(Signature signature, Replies replies, JsonMapper json) {
        this.signature = signature;
        this.replies = replies;
        this.json = json;
    }

    /// @param id the provider's id of the text; without one, a repeat cannot be told
    /// @param from in E.164 form
    record Sms(@Nullable String id, @Nullable String from, @Nullable String text) {}

    @PostMapping(path = "/api/inbound/sms", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @RequestHeader(name = "X-Signature", required = false) @Nullable String signed,
            @RequestBody byte[] body) {
        if (!signature.isOf(body, signed)) {
            throw Problem.forbidden("The signature does not fit the body.");
        }
        Sms sms = read(body);
        String text = sms.text();
        if (text == null) {
            throw Problem.field("text", "The text is missing.");
        }
        String id = sms.id();
        replies.take(
                id == null ? UUID.randomUUID().toString() : id, number(sms.from()), Word.in(text));
    }

    private Sms read(byte[] body) {
        try {
            return json.readValue(body, Sms.class);
        } catch (JacksonException e) {
            throw Problem.malformed("The body is not {id?, from, text}.");
        }
    }

    private static String number(@Nullable String from) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(from, null), PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw Problem.field("from", "This is no phone number with a country code.");
        }
    }
}
