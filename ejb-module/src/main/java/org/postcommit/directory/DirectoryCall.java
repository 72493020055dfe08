package org.postcommit.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.postcommit.api.directory.Directory;
import org.postcommit.api.directory.DirectoryUnavailableException;

/**
 * One question to a bean in another deployment. The caller's transaction rests meanwhile, so that nothing that happens
 * there can spoil it; the bean is looked up each time, because deployments come and go.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryCall {

    /**
     * @param name the bean's, in JNDI
     * @param what is asked for, in words
     * @throws DirectoryUnavailableException when there is no such bean, or it fails
     */
    public <T> T ask(String name, String what, Function<Directory, T> question) {
        try {
            return question.apply(bean(name));
        } catch (NamingException e) {
            throw unavailable(name, what, "there is no bean of this name; deploy it, or mend POSTCOMMIT_DIRECTORY");
        } catch (RuntimeException e) {
            throw unavailable(name, what, e.toString());
        }
    }

    @SuppressWarnings("BanJNDI") // a name in the server's own tree, given by the operator
    private static Directory bean(String name) throws NamingException {
        if (new InitialContext().lookup(name) instanceof Directory directory) {
            return directory;
        }
        throw new IllegalStateException("it has no remote view of " + Directory.class.getName()
                + ", do not annotate it with @Local or @LocalBean alone");
    }

    private static DirectoryUnavailableException unavailable(String name, String what, String why) {
        return new DirectoryUnavailableException(
                "The directory " + name + " could not be asked for " + what + ": " + why + ".");
    }
}
