package jira

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket/explain"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// product is how sentences call Jira.
var product = explain.Product{Name: "Jira", Example: "https://your-site.atlassian.net", Site: "a Jira site"}

// fail makes a failure; cause is for logs only.
func fail(kind error, sentence, remedy string, cause error) *ticket.Failure {
	return explain.Fail(kind, sentence, remedy, cause)
}

// failureOf keeps a failure and explains any other error of a call.
func failureOf(err error) *ticket.Failure { return product.Failure(err) }

// signInDenied are the values of X-Seraph-LoginReason that come with a status of
// 200 and the view of an anonymous visitor.
var signInDenied = []string{"AUTHENTICATED_FAILED", "AUTHENTICATION_DENIED"}

// checkReply answers the failure that an answer stands for, or nil.
func checkReply(reply httpx.Reply, now time.Time) *ticket.Failure {
	reason := strings.ToUpper(reply.Header.Get("X-Seraph-LoginReason"))
	anonymous := strings.EqualFold(reply.Header.Get("X-Ausername"), "anonymous")
	if reply.Status < 300 && !anonymous && !slices.Contains(signInDenied, reason) {
		return nil
	}
	if reply.Status < 300 {
		// The body is that of a good answer: tickets, which belong in no log.
		return signInFailed(fmt.Errorf("status %d, sign-in %q, anonymous %t", reply.Status, httpx.Clean(reason, 40), anonymous))
	}
	cause := refusal(reply)
	switch status := reply.Status; {
	case status == http.StatusUnauthorized:
		return signInFailed(cause)
	case status == http.StatusForbidden && reason == "AUTHENTICATION_DENIED":
		return fail(ticket.ErrAuth, "Jira has locked the account after failed sign-ins.", "Sign in once in a browser with this account and solve the puzzle, then enter a new API token.", cause)
	case status == http.StatusTooManyRequests:
		return rateLimited(reply, now, cause)
	case status >= 500:
		return fail(ticket.ErrUnreachable, "Jira is out of order at the moment.", "Look at status.atlassian.com, then try again.", cause)
	}
	if rule, ok := statusRules[reply.Status]; ok {
		return fail(rule.kind, rule.sentence, rule.remedy, cause)
	}
	return fail(ticket.ErrQuery, "Jira refused the query.", "Jira said: "+cause.Error(), cause)
}

// statusRules explain the statuses that always mean the same.
var statusRules = map[int]struct {
	kind             error
	sentence, remedy string
}{
	http.StatusForbidden:      {ticket.ErrForbidden, "Jira does not permit this.", "Give the account the permission Browse projects, and the token the scopes read:jira-work and read:jira-user."},
	http.StatusNotFound:       {ticket.ErrConfig, "There is no Jira Cloud at the connection's address.", "Check the address, its context path and the cloud id."},
	http.StatusGone:           {ticket.ErrGone, "Jira has removed the interface that was called.", "Update this plugin; the address must be that of a Jira Cloud site."},
	http.StatusRequestTimeout: {ticket.ErrTimeout, "Jira did not answer in time.", "Narrow the query."},
}

func signInFailed(cause error) *ticket.Failure {
	return fail(ticket.ErrAuth, "Jira did not accept the sign-in.",
		"Make a new API token and enter it as this connection's secret; a token with scopes needs the method scoped-token, one without needs basic.", cause)
}

// rateLimited says how long to wait where Jira said it.
func rateLimited(reply httpx.Reply, now time.Time, cause error) *ticket.Failure {
	sentence := "Jira answers no more questions for a while."
	if wait, ok := askedPause(reply.Header, now); ok && wait > 0 {
		sentence = fmt.Sprintf("Jira answers no more questions until %s UTC.", now.Add(wait).UTC().Format("15:04"))
	}
	return fail(ticket.ErrRateLimited, sentence, "Lower limits.requestsPerSecond, or raise limits.cacheSeconds of the connection.", cause)
}

// refusal collects what Jira says about a refused call, for administrators and logs.
func refusal(reply httpx.Reply) error {
	var wire wireErrors
	said := ""
	// Members of a wrong shape are skipped: the others still help.
	_ = reply.JSON(&wire)
	texts := append(slices.Clone(wire.ErrorMessages), wire.Message)
	for _, field := range slices.Sorted(maps.Keys(wire.Errors)) {
		texts = append(texts, field+": "+wire.Errors[field])
	}
	said = strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), " · ")
	if said == "" {
		said = string(reply.Body)
	}
	return fmt.Errorf("status %d: %s", reply.Status, httpx.Clean(said, 300))
}
