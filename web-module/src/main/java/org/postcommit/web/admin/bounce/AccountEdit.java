package org.postcommit.web.admin.bounce;

import java.io.Serializable;
import org.postcommit.api.account.AccountAdmin;

/** An account of either kind while somebody types. */
public abstract class AccountEdit implements Serializable {

    private static final long serialVersionUID = 1;

    private final boolean isNew;
    private String key;
    private String name;

    /** A new one. */
    AccountEdit() {
        isNew = true;
    }

    AccountEdit(String key, String name) {
        isNew = false;
        this.key = key;
        this.name = name;
    }

    abstract void store(AccountAdmin admin, String strippedKey);

    abstract void delete(AccountAdmin admin);

    /** Whether reports come back to it. */
    public abstract boolean isInbound();

    void store(AccountAdmin admin) {
        store(admin, key == null ? "" : key.strip());
    }

    public boolean isNew() {
        return isNew;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
