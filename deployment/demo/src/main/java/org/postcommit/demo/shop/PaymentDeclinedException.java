package org.postcommit.demo.shop;

import jakarta.ejb.ApplicationException;

/** The shop's own trouble, after the order and its mail were stored. */
@ApplicationException(rollback = true)
public class PaymentDeclinedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaymentDeclinedException(String message) {
        super(message);
    }
}
