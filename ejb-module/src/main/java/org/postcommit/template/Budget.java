package org.postcommit.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** What one rendering may cost; whatever is more ends it. */
class Budget {

    static final int MOST_ITERATIONS = 20_000;
    static final int MOST_CHARACTERS = 2_000_000;
    private static final long MOST_NANOS = 5_000_000_000L;

    /** Not to be named in a template. */
    static final String VARIABLE = " budget";

    private final long started = System.nanoTime();
    private int iterations;
    private int characters;

    /**
     * @throws Overspent when loops have gone round too often
     */
    void iterate() {
        if (++iterations > MOST_ITERATIONS) {
            throw new Overspent("its loops go round more than " + MOST_ITERATIONS + " times");
        }
        checkTime();
    }

    private void write(int count) {
        characters += count;
        if (characters > MOST_CHARACTERS) {
            throw new Overspent("it becomes longer than " + MOST_CHARACTERS + " characters");
        }
        checkTime();
    }

    private void checkTime() {
        if (System.nanoTime() - started > MOST_NANOS) {
            throw new Overspent("it takes longer than " + MOST_NANOS / 1_000_000_000 + " seconds");
        }
    }

    /** A writer that counts. */
    Writer writer() {
        return new Writer() {
            private final StringWriter text = new StringWriter();

            @Override
            public void write(char[] buffer, int offset, int length) {
                Budget.this.write(length);
                text.write(buffer, offset, length);
            }

            @Override
            public void write(String string, int offset, int length) throws IOException {
                Budget.this.write(length);
                text.write(string, offset, length);
            }

            @Override
            public void flush() {
                // all is in memory
            }

            @Override
            public void close() {
                // nothing is held
            }

            @Override
            public String toString() {
                return text.toString();
            }
        };
    }

    /** More than a rendering may cost. */
    static class Overspent extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overspent(String message) {
            super(message);
        }
    }
}
