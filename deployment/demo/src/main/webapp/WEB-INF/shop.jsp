<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>The Corner Shop · Postcommit demo</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="shop.css">
</head>
<body>
  <header>
    <a class="brand" href="./"><span aria-hidden="true">✉</span> The Corner Shop</a>
    <nav aria-label="Elsewhere">
      <c:if test="${not empty inbox}"><a href="<c:out value='${inbox}'/>">Inbox</a></c:if>
      <a href="/postcommit/admin/recipients.xhtml">Postcommit admin</a>
    </nav>
  </header>
  <main>
    <c:if test="${not empty refused}">
      <p class="result bad" role="alert"><strong>Not accepted, nothing was stored.</strong> <c:out value="${refused}"/></p>
    </c:if>
    <c:if test="${not empty param.placed}">
      <p class="result good" role="status"><strong>Order <c:out value="${param.placed}"/> is placed.</strong>
        The transaction committed, so its mail is on the way.</p>
    </c:if>
    <c:if test="${not empty param.shipped}">
      <p class="result good" role="status"><strong>Order <c:out value="${param.shipped}"/> is on its way.</strong>
        The shop only raised an event; the rules in Postcommit wrote to the customer.</p>
    </c:if>
    <c:if test="${param.failed ne null}">
      <p class="result bad" role="status"><strong>The payment was declined.</strong>
        Order and mail were both stored, then the transaction rolled back: neither exists.</p>
    </c:if>

    <section class="card">
      <h1>Place an order</h1>
      <p class="quiet">The order goes to the shop's own database, its confirmation to Postcommit, in one transaction.</p>
      <form method="post" action="orders">
        <div class="fields">
          <div>
            <label for="customer">Your e-mail address</label>
            <input id="customer" name="customer" type="text" inputmode="email" autocomplete="email" required
                   value="<c:out value='${empty param.customer ? "grace@example.org" : param.customer}'/>">
          </div>
          <div>
            <label for="item">Item</label>
            <select id="item" name="item">
              <c:forEach var="item" items="${items}"><option><c:out value="${item}"/></option></c:forEach>
            </select>
          </div>
          <div>
            <label for="language">Language of your mails</label>
            <select id="language" name="language"><option value="en">English</option><option value="de">Deutsch</option></select>
          </div>
          <div>
            <label for="mode">Delivery mode</label>
            <select id="mode" name="mode">
              <c:forEach var="mode" items="${modes}"><option>${mode}</option></c:forEach>
            </select>
          </div>
        </div>
        <div class="buttons">
          <button class="primary" name="then" value="commit">Place order</button>
          <button name="then" value="fail">Place order and fail</button>
        </div>
        <p class="expect"><strong>Place order</strong> commits: the mail is in the inbox a moment later.
          <strong>Place order and fail</strong> stores both and then rolls back: no order, no mail.
          <strong>QUEUE</strong> lets the server send, <strong>DEFERRED</strong> sends from this request right after the commit,
          <strong>DIRECT</strong> does so and stores nothing unless sending fails.
          What the mails say is in <a href="/postcommit/admin/templates.xhtml">templates</a>; who gets one when an order is shipped, in
          <a href="/postcommit/admin/rules.xhtml">rules</a>.</p>
      </form>
    </section>

    <section class="card">
      <h2>Orders</h2>
      <c:choose>
        <c:when test="${empty orders}"><p class="empty">No orders yet. An order that fails never shows up here.</p></c:when>
        <c:otherwise>
          <table>
            <thead><tr><th scope="col" class="number">No.</th><th scope="col">Item</th><th scope="col">Customer</th><th scope="col">Time</th><th scope="col"><span class="unseen">Ship</span></th></tr></thead>
            <tbody>
              <c:forEach var="order" items="${orders}">
                <tr>
                  <td class="number">${order.number()}</td>
                  <td><c:out value="${order.item()}"/></td>
                  <td class="address"><c:out value="${order.customer()}"/></td>
                  <td class="time">${order.time()}</td>
                  <td class="ship">
                    <c:choose>
                      <c:when test="${order.shipped()}">shipped</c:when>
                      <c:otherwise>
                        <form method="post" action="orders">
                          <button class="small" name="ship" value="${order.number()}" title="Ship order ${order.number()}">Ship</button>
                        </form>
                      </c:otherwise>
                    </c:choose>
                  </td>
                </tr>
              </c:forEach>
            </tbody>
          </table>
        </c:otherwise>
      </c:choose>
    </section>
  </main>
</body>
</html>
