package clinic.gateway.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes a mail apart: the text, the page, what is attached.
final class LetterReader {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<Letter.Attachment> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private LetterReader() {}

    /// @param mime the mail as it travels, RFC 5322
    static Letter read(String id, String to, String mime) {
        LetterReader reader = new LetterReader();
        try {
            MimeMessage message =
                    new MimeMessage(
                            SESSION,
                            new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
            reader.take(message);
            Date sent = message.getSentDate();
            String subject = message.getSubject();
            return new Letter(
                    id,
                    to,
                    subject == null ? "" : subject,
                    sent == null ? null : sent.toInstant(),
                    reader.text == null ? "" : reader.text,
                    reader.html,
                    links(reader.text == null ? "" : reader.text),
                    List.copyOf(reader.attachments));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("message " + id + " is not readable", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Texts and links by turns, in the order they stand there.
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            pieces.add(new Piece(text.substring(done, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            done = link.end();
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    record Piece(String text, boolean link) {}

    private static List<String> links(String text) {
        return pieces(text).stream().filter(Piece::link).map(Piece::text).distinct().toList();
    }

    private void take(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                take(inner);
            }
        } else if (part.getFileName() != null
                || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attach(part);
        } else if (part.isMimeType("text/html")) {
            html = content.toString();
        } else if (part.isMimeType("text/plain") && text == null) {
            text = content.toString().replace("\r\n", "\n");
        } else {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        ContentType type = new ContentType(part.getContentType());
        byte[] bytes = part.getInputStream().readAllBytes();
        String name = part.getFileName();
        attachments.add(
                new Letter.Attachment(
                        name == null ? "" : name,
                        type.getBaseType(),
                        type.getPrimaryType().equalsIgnoreCase("text")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(bytes)));
    }
}
