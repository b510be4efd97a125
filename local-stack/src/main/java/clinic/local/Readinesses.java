package clinic.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// The ways to ask a part whether it can be used.
final class Readinesses {
    private static final int PATIENCE_MILLIS = 2_000;

    private Readinesses() {}

    /// Somebody answers at the port.
    static Part.Readiness port(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
                return null;
            } catch (IOException e) {
                return "nothing answers at port " + port;
            }
        };
    }

    /// A GET is answered with 200.
    static Part.Readiness http(String url) {
        return () -> {
            try {
                var asked = (HttpURLConnection) URI.create(url).toURL().openConnection();
                asked.setConnectTimeout(PATIENCE_MILLIS);
                asked.setReadTimeout(PATIENCE_MILLIS);
                int status = asked.getResponseCode();
                asked.disconnect();
                return status == 200 ? null : url + " answers " + status;
            } catch (IOException e) {
                return url + " does not answer";
            }
        };
    }
}
