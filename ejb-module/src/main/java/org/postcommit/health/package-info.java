/**
 * What WildFly asks for {@code /health}. Packed into a jar of its own in the EAR's library, because WildFly looks for
 * health checks there and not in the EAR's modules (WFLY-12835).
 *
 * <p>Rule: it knows nothing of the other rooms; they tell it whom to ask.
 */
package org.postcommit.health;
