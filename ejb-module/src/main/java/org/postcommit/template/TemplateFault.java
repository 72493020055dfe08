package org.postcommit.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A template could not be rendered with this data. */
public class TemplateFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Part part;
    private final String missing;

    private TemplateFault(Part part, String message, String missing, Throwable cause) {
        super(message, cause);
        this.part = part;
        this.missing = missing;
    }

    static TemplateFault of(Part part, Throwable cause) {
        if (cause instanceof AttributeNotFoundException unknown) {
            String name = unknown.getAttributeName();
            return new TemplateFault(part, where(unknown) + "there is no value '" + name + "'", name, cause);
        }
        if (cause instanceof PebbleException fault) {
            return new TemplateFault(part, where(fault) + said(fault), null, cause);
        }
        if (cause instanceof Budget.Overspent) {
            return new TemplateFault(part, "is too much work: " + cause.getMessage(), null, cause);
        }
        if (cause instanceof StackOverflowError) {
            return new TemplateFault(part, "is nested too deeply", null, cause);
        }
        if (cause instanceof IOException io) {
            throw new UncheckedIOException(io);
        }
        return new TemplateFault(part, "cannot be evaluated: " + cause.getMessage(), null, cause);
    }

    private static String where(PebbleException fault) {
        if (fault.getLineNumber() == null) {
            return "";
        }
        String name =
                fault.getFileName() == null ? "" : " of " + fault.getFileName().replace('|', ' ');
        return "line " + fault.getLineNumber() + name + ": ";
    }

    private static String said(PebbleException fault) {
        Throwable cause = fault.getCause();
        return cause instanceof PebbleException inner ? where(inner) + said(inner) : fault.getPebbleMessage();
    }

    Part part() {
        return part;
    }

    /** Name of the value that is not in the data; {@code null} when something else is wrong. */
    public String missing() {
        return missing;
    }
}
