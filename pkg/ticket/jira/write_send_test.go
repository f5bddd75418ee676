package jira

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/ticket"
)

// Whatever comes in place of an answer: the call went out once, and nobody says
// that nothing was done.
func TestLostAnswerIsSaidAndNeverRepeated(t *testing.T) {
	broken := func(w http.ResponseWriter, _ *http.Request) {
		connection, _, err := w.(http.Hijacker).Hijack()
		if err == nil {
			_ = connection.Close()
		}
	}
	hanging := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	for name, handler := range map[string]http.HandlerFunc{
		"500":                 refuse(http.StatusInternalServerError, `{"errorMessages":["x"]}`),
		"502 page":            refuse(http.StatusBadGateway, `<html>`),
		"net-19":              refuse(http.StatusServiceUnavailable, `{}`, "Retry-After", "1"),
		"504":                 refuse(http.StatusGatewayTimeout, ``),
		"408":                 refuse(http.StatusRequestTimeout, ``),
		"cut connection":      broken,
		"no answer in time":   hanging,
		"201 without a body":  refuse(http.StatusCreated, ``),
		"201 without a key":   refuse(http.StatusCreated, `{"id":"10042"}`),
		"201 cut":             refuse(http.StatusCreated, `{"id":"10042","ke`),
		"200 page":            refuse(http.StatusOK, `<html>Sign in</html>`, "Content-Type", "text/html"),
		"redirect to sign in": refuse(http.StatusFound, ``, "Location", "/login"),
		"redirect away":       refuse(http.StatusTemporaryRedirect, ``, "Location", "https://evil.example/"),
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{"issue": handler}))
			connection := fake.connection()
			connection.Limits.TimeoutSeconds = 1
			client, _ := open(t, connection, "secret")
			_, err := client.Create(t.Context(), diskDraft())
			require.ErrorIs(t, err, ticket.ErrUnanswered)
			require.NotContains(t, sentenceOf(t, err), "evil")
			require.Equal(t, 1, fake.count("issue"), "once")
		})
	}
	t.Run("the caller leaves", func(t *testing.T) {
		ctx, leave := context.WithCancel(t.Context())
		fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{"issue": func(w http.ResponseWriter, r *http.Request) {
			leave()
			hanging(w, r)
		}}))
		client, _ := open(t, fake.connection(), "secret")
		_, err := client.Create(ctx, diskDraft())
		require.ErrorIs(t, err, ticket.ErrUnanswered)
	})
}

func TestRefusalIsASentenceAndNoDoubt(t *testing.T) {
	for name, test := range map[string]struct {
		handler  http.HandlerFunc
		kind     error
		sentence string
	}{
		"fields": {refuse(http.StatusBadRequest, `{"errorMessages":["Look again."],"errors":{"customfield_9":"is required","priority":"Priority is\u001b[31m bad."}}`),
			ticket.ErrQuery, "Jira refused the ticket: Look again. · customfield_9: is required · Priority: Priority is [31m bad."},
		"without words": {refuse(http.StatusBadRequest, `{}`), ticket.ErrQuery, "Jira refused the ticket."},
		"too big":       {refuse(http.StatusRequestEntityTooLarge, `{"errorMessages":["Too many."]}`), ticket.ErrQuery, "Jira refused the ticket: Too many."},
		"forbidden":     {refuse(http.StatusForbidden, `{}`), ticket.ErrForbidden, "Jira does not permit this."},
		"sign-in":       {refuse(http.StatusUnauthorized, `{}`), ticket.ErrAuth, "Jira did not accept the sign-in."},
		"pace":          {refuse(http.StatusTooManyRequests, `{}`), ticket.ErrRateLimited, "Jira answers no more questions for a while."},
	} {
		t.Run(name, func(t *testing.T) {
			fake := newFakeJira(t, cloudWith(map[string]http.HandlerFunc{"issue": test.handler}))
			client, _ := open(t, fake.connection(), "secret")
			_, err := client.Create(t.Context(), diskDraft())
			require.ErrorIs(t, err, test.kind)
			require.NotErrorIs(t, err, ticket.ErrUnanswered)
			require.Equal(t, test.sentence, sentenceOf(t, err))
			require.Equal(t, 1, fake.count("issue"))
		})
	}
}

func TestCallThatNeverLeftIsNoDoubt(t *testing.T) {
	fake := newFakeJira(t, cloudWith(nil))
	client, _ := open(t, fake.connection(), "secret")
	_, err := client.plan(t.Context(), diskDraft())
	require.NoError(t, err)
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	connection := fake.connection()
	connection.URL = closed.URL
	nowhere, _ := open(t, connection, "secret")
	_, err = nowhere.sendOnce(t.Context(), request{path: "issue", body: map[string]any{}})
	require.ErrorIs(t, err, ticket.ErrUnreachable)
	require.NotErrorIs(t, err, ticket.ErrUnanswered)

	left, leave := context.WithCancel(t.Context())
	leave()
	_, err = client.sendOnce(left, request{path: "issue", body: map[string]any{}})
	require.NotErrorIs(t, err, ticket.ErrUnanswered)
	require.Zero(t, fake.count("issue"))
}
