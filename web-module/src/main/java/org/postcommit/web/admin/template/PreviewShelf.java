package org.postcommit.web.admin.template;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postcommit.api.template.RenderedMail;

/** The previews a visitor has open, for the frames that show them; as many as somebody has eyes for. */
@SessionScoped
public class PreviewShelf implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int MOST = 8;

    private final Map<String, RenderedMail> mails = new LinkedHashMap<>();

    public synchronized void put(String view, RenderedMail mail) {
        mails.remove(view);
        mails.put(view, mail);
        if (mails.size() > MOST) {
            mails.remove(mails.keySet().iterator().next());
        }
    }

    /** The newest of that view; {@code null} when it is gone. */
    public synchronized RenderedMail get(String view) {
        return mails.get(view);
    }
}
