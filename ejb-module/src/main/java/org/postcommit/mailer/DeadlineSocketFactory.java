package org.postcommit.mailer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
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
    public Socket createSocket() throws IOException {
        return opened(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return opened(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return opened(new Socket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return opened(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return opened(new Socket(host, port, localHost, localPort));
    }

    /** Commands are short and come in a row: none of them is to wait for the one before to be acknowledged. */
    private Socket opened(Socket opened) throws SocketException {
        opened.setTcpNoDelay(true);
        socket = opened;
        return opened;
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
