package dev.switchboard.platform.config;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to run with a secret other than the one this database's data was written under: nothing could be decrypted. */
@Component
class SameSecret implements InitializingBean {

    private final JdbcClient jdbc;
    private final Secret secret;

    SameSecret(JdbcClient jdbc, Secret secret) {
        this.jdbc = jdbc;
        this.secret = secret;
    }

    @Override
    public void afterPropertiesSet() {
        var known = jdbc.sql("""
                        insert into installation (secret_fingerprint) values (:fingerprint)
                        on conflict (singleton) do update set singleton = true
                        returning secret_fingerprint
                        """)
                .param("fingerprint", secret.fingerprint()).query(String.class).single();
        if (!known.equals(secret.fingerprint())) {
            throw new WrongSecret(known, secret.fingerprint());
        }
    }

    /** The start is refused; says how to mend it. */
    static final class WrongSecret extends IllegalStateException {
        WrongSecret(String known, String given) {
            super("This database belongs to an installation with another secret (fingerprint " + known + ", here " + given + "). "
                    + "Give this node the same SWITCHBOARD_SECRET, or the file 'secret' of the first node's data folder.");
        }
    }
}
