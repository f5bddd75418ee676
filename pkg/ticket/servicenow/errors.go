package servicenow

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
)

// product is how sentences call ServiceNow.
var product = explain.Product{Name: "ServiceNow", Example: "https://your-instance.service-now.com", Site: "a ServiceNow instance"}

// fail makes a failure; cause is for logs only.
func fail(kind error, sentence, remedy string, cause error) *ticket.Failure {
	return explain.Fail(kind, sentence, remedy, cause)
}

// failureOf keeps a failure and explains any other error of a call.
func failureOf(err error) *ticket.Failure { return product.Failure(err) }

// Details of a refusal, for errors.Is beside its kind.
var (
	errNoTable   = errors.New("no such table")
	errCancelled = errors.New("transaction cancelled")
	errEmpty     = errors.New("no record found")
	errTooLong   = errors.New("address too long")
	errValue     = errors.New("unusable value")
)

// checkReply answers the failure that an answer stands for, or nil. An error
// member wins over rows and over a status of 200.
func checkReply(reply httpx.Reply, now time.Time) *ticket.Failure {
	if failure := webPage(reply); failure != nil {
		return failure
	}
	if strings.EqualFold(reply.Header.Get("X-Is-Logged-In"), "false") && reply.Status < 300 {
		return signInFailed(errors.New("answered as to a guest"))
	}
	said := refusalOf(reply)
	if reply.Status < 300 && said == nil {
		return nil
	}
	cause := fmt.Errorf("status %d", reply.Status)
	if said != nil {
		cause = fmt.Errorf("status %d: %w", reply.Status, said)
	}
	switch reply.Status {
	case http.StatusUnauthorized:
		return signInFailed(cause)
	case http.StatusTooManyRequests:
		return rateLimited(reply, now, cause)
	}
	for _, rule := range refusalRules {
		if rule.fits(reply.Status, said) {
			return fail(rule.kind, rule.sentence, rule.remedy, errors.Join(rule.detail, cause))
		}
	}
	return fail(ticket.ErrQuery, "ServiceNow refused the query.", "ServiceNow said: "+httpx.Clean(cause.Error(), 300), cause)
}

// refusalRules explain refusals; the first that fits counts.
var refusalRules = []struct {
	fits             func(status int, said *refused) bool
	kind, detail     error
	sentence, remedy string
}{
	{
		func(_ int, said *refused) bool {
			return said.mentions("transaction cancelled", "maximum execution time")
		},
		ticket.ErrTimeout, errCancelled, "ServiceNow cancelled the query because it took too long.", "Narrow the query, or lower limits.maxRows of the connection.",
	},
	{
		func(_ int, said *refused) bool { return said.mentions("invalid table") },
		ticket.ErrConfig, errNoTable, "ServiceNow has no such table.", "Correct tables in the connection.",
	},
	{
		func(status int, said *refused) bool {
			return status == http.StatusNotFound && said.mentions("no record found")
		},
		ticket.ErrNotFound, errEmpty, "ServiceNow has no such record, or the account may not read it.", "",
	},
	{
		func(status int, said *refused) bool {
			return status == http.StatusForbidden || said.mentions("acl exception", "security constraint", "insufficient rights")
		},
		ticket.ErrForbidden, nil, "ServiceNow does not permit this.", "Give the account read access to the tables of the connection, to task_sla, contract_sla, sys_choice, sys_dictionary and sys_db_object.",
	},
	{
		func(status int, _ *refused) bool { return status >= 500 },
		ticket.ErrUnreachable, nil, "ServiceNow is out of order at the moment.", "Look at the instance in a browser, then try again.",
	},
	{
		func(status int, _ *refused) bool { return status == http.StatusNotFound },
		ticket.ErrConfig, nil, "There is no ServiceNow at the connection's address.", "Check the address.",
	},
}

// webPage explains a page where data was due: a resting instance or a sign-in.
func webPage(reply httpx.Reply) *ticket.Failure {
	body := bytes.TrimSpace(reply.Body)
	if !strings.Contains(strings.ToLower(reply.Header.Get("Content-Type")), "html") && !bytes.HasPrefix(body, []byte("<")) {
		return nil
	}
	cause := fmt.Errorf("status %d: %w: %q", reply.Status, httpx.ErrNotJSON, httpx.Clean(string(body), 80))
	switch {
	case bytes.Contains(bytes.ToLower(body[:min(len(body), 64<<10)]), []byte("hibernat")):
		return fail(ticket.ErrUnreachable, "The ServiceNow instance is hibernating.", "Sign in at developer.servicenow.com and wake the instance up.", cause)
	case reply.Status >= 500:
		return fail(ticket.ErrUnreachable, "ServiceNow is out of order at the moment.", "Look at the instance in a browser, then try again.", cause)
	case reply.Status == http.StatusUnauthorized:
		return signInFailed(cause)
	case reply.Status == http.StatusTooManyRequests:
		return nil
	}
	return fail(ticket.ErrAnswer, "A web page came instead of ServiceNow's answer, as a sign-in page sends it.", "Enter the instance's own address; a proxy or a single sign-on before it must let the REST interface through.", cause)
}

func signInFailed(cause error) *ticket.Failure {
	return fail(ticket.ErrAuth, "ServiceNow did not accept the sign-in.",
		"Check user name and password. New instances also refuse a right password: give the account the role snc_basic_auth_api_access, or use the method oauth-password or client-credentials.", cause)
}

// rateLimited says how long to wait where ServiceNow said it.
func rateLimited(reply httpx.Reply, now time.Time, cause error) *ticket.Failure {
	sentence := "ServiceNow answers no more questions for a while."
	if wait, ok := askedPause(reply.Header, now); ok && wait > 0 {
		sentence = fmt.Sprintf("ServiceNow answers no more questions until %s UTC.", now.Add(wait).UTC().Format("15:04"))
	}
	return fail(ticket.ErrRateLimited, sentence, "Raise limits.cacheSeconds of the connection, or the rate limit rule in ServiceNow.", cause)
}
