package org.postcommit.example;

/** Something an application sells. */
interface Order {

    String number();

    String email();

    String name();

    void shipped();
}
