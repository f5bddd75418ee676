package jira

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

func TestRefusalsAreExplained(t *testing.T) {
	for name, test := range map[string]struct {
		handler  http.HandlerFunc
		kind     error
		sentence string
		remedy   string
	}{
		"401":         {refuse(401, ``), ticket.ErrAuth, "Jira did not accept the sign-in.", "scoped-token"},
		"403":         {refuse(403, `{"errorMessages":["no"]}`), ticket.ErrForbidden, "Jira does not permit this.", "Browse projects"},
		"403 locked":  {refuse(403, ``, "X-Seraph-LoginReason", "AUTHENTICATION_DENIED"), ticket.ErrAuth, "Jira has locked the account after failed sign-ins.", "browser"},
		"404":         {refuse(404, `{}`), ticket.ErrConfig, "There is no Jira Cloud at the connection's address.", "context path"},
		"410":         {refuse(410, `{"errorMessages":["The requested API has been removed."]}`), ticket.ErrGone, "Jira has removed the interface that was called.", "Update"},
		"500":         {refuse(500, `boom`), ticket.ErrUnreachable, "Jira is out of order at the moment.", "status.atlassian.com"},
		"html 200":    {refuse(200, `<html>Log in`, "Content-Type", "text/html"), ticket.ErrAnswer, "Something other than Jira answered.", "sign-in page"},
		"not json":    {refuse(200, `hello`), ticket.ErrAnswer, "Something other than Jira answered.", ""},
		"cut":         {refuse(200, `{"issues":[`), ticket.ErrAnswer, "Jira's answer was cut short.", ""},
		"deep":        {refuse(200, strings.Repeat("[", 500)), ticket.ErrAnswer, "Jira's answer is nested too deeply.", ""},
		"charset":     {refuse(200, `{}`, "Content-Type", "application/json; charset=koi8-r"), ticket.ErrAnswer, "Jira's answer is written in a character set that cannot be read.", ""},
		"elsewhere":   {refuse(302, ``, "Location", "https://evil.test/login"), ticket.ErrConfig, "Jira's address redirects elsewhere, which is not followed.", "sign-in page"},
		"429 without": {refuse(429, `{}`, "RateLimit-Reason", "jira-quota-global-based"), ticket.ErrRateLimited, "Jira answers no more questions until 09:01 UTC.", "cacheSeconds"},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeJira(t, map[string]http.HandlerFunc{"field": test.handler, "project/search": reply(`{"values":[]}`)})
			connection := fake.connection()
			connection.Limits.TimeoutSeconds = 3
			cloud, _ := open(t, connection, "top-secret")
			_, err := cloud.Search(t.Context(), everything(acme))
			require.ErrorIs(t, err, test.kind)
			require.Equal(t, test.sentence, err.Error())
			var failure *ticket.Failure
			require.ErrorAs(t, err, &failure)
			require.Contains(t, failure.Remedy, test.remedy)
			requireNoSecret(t, err, "top-secret", "dG9wLXNlY3JldA", "127.0.0.1")
		})
	}
}

func TestAnAddressWhereNobodyListens(t *testing.T) {
	fake := newFakeJira(t, nil)
	connection := fake.connection()
	fake.Close()
	cloud, _ := open(t, connection, "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrUnreachable)

	connection.URL = "http://no-such-host.invalid"
	cloud, _ = open(t, connection, "secret")
	_, err = cloud.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrUnreachable)
}

func TestAPrivateAddressNamesItsRemedy(t *testing.T) {
	connection := newFakeJira(t, nil).connection()
	connection.AllowPrivateNetwork = false
	cloud, _ := open(t, connection, "secret")
	_, err := cloud.Search(t.Context(), everything(acme))
	require.ErrorIs(t, err, ticket.ErrConfig)
	var failure *ticket.Failure
	require.ErrorAs(t, err, &failure)
	require.Contains(t, failure.Remedy, "allowPrivateNetwork: true")
	require.ErrorContains(t, failure.Cause, "loopback")
}

func TestPauses(t *testing.T) {
	for name, test := range map[string]struct {
		headers map[string]string
		paused  time.Duration
	}{
		"quota with its end":       {map[string]string{"Ratelimit-Reason": "jira-quota-tenant-based", "X-Ratelimit-Reset": "2026-11-03T09:30:00Z", "Retry-After": "1847"}, 30 * time.Minute},
		"quota, minutes only":      {map[string]string{"Ratelimit-Reason": "jira-quota-global-based", "X-Ratelimit-Reset": "2026-11-03T09:30Z"}, 30 * time.Minute},
		"quota, seconds":           {map[string]string{"Ratelimit-Reason": "jira-quota-global-based", "Retry-After": "90"}, 90 * time.Second},
		"quota, no end":            {map[string]string{"Ratelimit-Reason": "jira-quota-global-based"}, time.Minute},
		"quota, absurd end":        {map[string]string{"Ratelimit-Reason": "jira-quota-global-based", "Retry-After": "9223372036854775807"}, time.Hour},
		"quota, absurd reset":      {map[string]string{"Ratelimit-Reason": "jira-quota-global-based", "X-Ratelimit-Reset": "2099-01-01T00:00:00Z"}, time.Hour},
		"cost":                     {map[string]string{"Ratelimit-Reason": "jira-cost-based", "Retry-After": "60"}, time.Minute},
		"burst":                    {map[string]string{"Ratelimit-Reason": "jira-burst-based", "Retry-After": "60"}, 0},
		"one ticket's own limit":   {map[string]string{"Ratelimit-Reason": "jira-per-issue-on-write", "Retry-After": "60"}, 0},
		"a gateway without reason": {map[string]string{}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			cloud, clock := open(t, newFakeJira(t, nil).connection(), "secret")
			header := http.Header{}
			for key, value := range test.headers {
				header.Set(key, value)
			}
			cloud.observe(httpx.Reply{Status: 429, Header: header})
			until, on := cloud.caller.PausedUntil()
			require.Equal(t, test.paused > 0, on)
			if on {
				require.Equal(t, clock.now().Add(test.paused), until)
			}
		})
	}
}
