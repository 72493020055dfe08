package org.postcommit.mailer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jboss.logging.Logger;

/**
 * Makes the one socket of a connection and can close it from another thread: the only way to end a conversation that
 * keeps dripping below the read timeout.
 */
class DeadlineSocketFactory extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(DeadlineSocketFactory.class);

    private volatile Socket socket;

    @Override
    public Socket createSocket() {
        socket = new Socket();
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        socket = new Socket(host, port);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        socket = new Socket(host, port, localHost, localPort);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        socket = new Socket(host, port);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        socket = new Socket(host, port, localHost, localPort);
        return socket;
    }

    /** Ends the conversation at once; what reads or writes gets an I/O error. */
    void cut() {
        Socket current = socket;
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                LOG.warnf("A socket past its deadline could not be closed: %s", e.toString()); // others are due too
            }
        }
    }
}
