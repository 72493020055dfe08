package org.postcommit.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CampaignJobTest {

    /** What a run that was lost has completed may be less than the whole. */
    @Test
    void each_step_runs_again_when_the_job_does() throws Exception {
        try (InputStream job = getClass().getResourceAsStream("/META-INF/batch-jobs/campaign.xml")) {
            NodeList steps = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(job)
                    .getElementsByTagName("step");
            assertThat(steps.getLength()).isEqualTo(3);
            for (int i = 0; i < steps.getLength(); i++) {
                assertThat(((Element) steps.item(i)).getAttribute("allow-start-if-complete"))
                        .isEqualTo("true");
            }
        }
    }
}
