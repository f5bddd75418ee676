package jira

import (
	"fmt"
	"maps"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

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
var signInDenied = []string{"AUTHENTICATED_FAILED", locked}

// locked is the reason for an account that must solve a puzzle first.
const locked = "AUTHENTICATION_DENIED"

// checkReply answers the failure that an answer stands for, or nil.
func (c *Client) checkReply(reply httpx.Reply) *ticket.Failure {
	reason := strings.ToUpper(reply.Header.Get("X-Seraph-LoginReason"))
	anonymous := strings.EqualFold(reply.Header.Get("X-Ausername"), "anonymous")
	if reply.Status < 300 && !anonymous && !slices.Contains(signInDenied, reason) {
		return nil
	}
	if reply.Status < 300 {
		// The body is that of a good answer: tickets, which belong in no log.
		cause := fmt.Errorf("status %d, sign-in %q, anonymous %t", reply.Status, httpx.Clean(reason, 40), anonymous)
		if reason == locked {
			return accountLocked(cause)
		}
		return c.signInFailed(cause)
	}
	said, byJira := refusal(reply)
	cause := &refusedCall{status: reply.Status, said: said}
	switch status := reply.Status; {
	case reason == locked:
		return accountLocked(cause)
	case status == http.StatusUnauthorized:
		return c.signInFailed(cause)
	case status == http.StatusNotFound && byJira:
		return fail(ticket.ErrNotFound, "Jira has no such ticket, or the account cannot read it.", "Jira said: "+cause.Error(), cause)
	case status == http.StatusTooManyRequests:
		return c.rateLimited(reply, cause)
	case status >= 500:
		return fail(ticket.ErrUnreachable, "Jira is out of order at the moment.", c.edition.words().outage, cause)
	}
	if rule, ok := statusRules(c.edition.words())[reply.Status]; ok {
		return fail(rule.kind, rule.sentence, rule.remedy, cause)
	}
	return fail(ticket.ErrQuery, "Jira refused the query.", "Jira said: "+cause.Error(), cause)
}

// statusRule explains a status that always means the same.
type statusRule struct {
	kind             error
	sentence, remedy string
}

func statusRules(words wording) map[int]statusRule {
	return map[int]statusRule{
		http.StatusForbidden:      {ticket.ErrForbidden, "Jira does not permit this.", words.permit},
		http.StatusNotFound:       {ticket.ErrConfig, "There is no " + words.name + " at the connection's address.", words.check},
		http.StatusGone:           {ticket.ErrGone, "Jira has removed the interface that was called.", "Update this plugin; the address must be that of " + words.product.Site + "."},
		http.StatusRequestTimeout: {ticket.ErrTimeout, "Jira did not answer in time.", "Narrow the query."},
	}
}

// refusedCall is what Jira said when it refused a call.
type refusedCall struct {
	status int
	said   string
}

func (r *refusedCall) Error() string { return fmt.Sprintf("status %d: %s", r.status, r.said) }

func accountLocked(cause error) *ticket.Failure {
	return fail(ticket.ErrAuth, "Jira has locked the account after failed sign-ins.",
		"Sign in once in a browser with this account and solve the puzzle, then try again; a new secret may be needed.", cause)
}

func (c *Client) signInFailed(cause error) *ticket.Failure {
	return fail(ticket.ErrAuth, "Jira did not accept the sign-in.", c.edition.words().signIn, cause)
}

// rateLimited says how long to wait where Jira said it.
func (c *Client) rateLimited(reply httpx.Reply, cause error) *ticket.Failure {
	const remedy = "Lower limits.requestsPerSecond, or raise limits.cacheSeconds of the connection."
	now := c.clock()
	wait, ok := askedPause(reply.Header, now)
	switch {
	case ok && wait > maxQuotaPause:
		return fail(ticket.ErrRateLimited, "Jira has shut this account out.", "Let a Jira administrator lift the rate limit of this account.", cause)
	case ok && wait > 0:
		return fail(ticket.ErrRateLimited, fmt.Sprintf("Jira answers no more questions until %s UTC.", now.Add(wait).UTC().Format("15:04")), remedy, cause)
	}
	return fail(ticket.ErrRateLimited, "Jira answers no more questions for a while.", remedy, cause)
}

// webTitle finds what an application server's page of an error is called.
var webTitle = regexp.MustCompile(`(?is)<title>(.{0,200}?)</title>`)

// refusal collects what Jira says about a refused call, for administrators and
// logs, and whether it was Jira's own interface that said it.
func refusal(reply httpx.Reply) (said string, byJira bool) {
	var wire wireErrors
	// Members of a wrong shape are skipped: the others still help.
	_ = reply.JSON(&wire)
	texts := slices.Clone(wire.ErrorMessages)
	for _, field := range slices.Sorted(maps.Keys(wire.Errors)) {
		texts = append(texts, field+": "+wire.Errors[field])
	}
	byJira = len(texts) > 0
	texts = append(texts, wire.Message)
	said = strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), " · ")
	if said == "" {
		said = string(reply.Body)
		if title := webTitle.FindStringSubmatch(said); title != nil {
			said = "a web page called " + strconv.Quote(httpx.Clean(title[1], 200))
		}
	}
	return httpx.Clean(said, 300), byJira
}
