package org.postcommit.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;

/** The pages of the templates, used as somebody would use them who writes one. */
record TemplateEditor(Page page) {

    /** The field with the HTML part. */
    static final String HTML = "[id='edit:parts:html-text']";

    void create(String key, String starter) {
        page.click("[id='make:add']");
        assertThat(page.locator("#add-dialog")).isVisible();
        page.fill("[id='add:key']", key);
        page.getByLabel(starter).check();
        page.click("[id='add:save']");
        assertThat(page.locator("h1")).hasText(key);
        assertThat(page.locator(".code-lines > div")).not().hasCount(0);
    }

    void write(String html) {
        page.fill(HTML, html);
    }

    void addLanguage(String tag) {
        page.click("[id='edit:add-language']");
        assertThat(page.locator("#language-dialog")).isVisible();
        page.fill("[id='language:tag']", tag);
        page.click("[id='language:yes']");
        assertThat(page.locator("#language-dialog")).isHidden();
    }

    void askToDelete() {
        page.click("[id='leave-ask:delete']");
        page.click("[id='leave:yes']");
    }

    void tab(String name) {
        page.locator(".ui-tabs-header", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    void press(String button) {
        page.click("[id='edit:" + button + "']");
    }

    FrameLocator preview() {
        return page.frameLocator("#stage iframe >> nth=-1");
    }
}
