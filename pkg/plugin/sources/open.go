// Package sources opens the ticket system of each connection and keeps what goes wrong
// in one from ending the process.
//
//	source, err := sources.Open(connection, secrets, time.Now)
//	steady := sources.Steady{Source: source}
package sources

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/jira"
)

// Opener makes the source of a connection. It may not call out.
type Opener func(connection setup.Connection, secrets Secrets, clock func() time.Time) (ticket.Source, error)

// Open makes the source of a connection's system. It calls nobody.
func Open(connection setup.Connection, secrets Secrets, clock func() time.Time) (ticket.Source, error) {
	client, err := httpx.NewClient(connection, httpclient.Options{})
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", connection.ID, err)
	}
	source, err := openSystem(connection, secrets, client, clock)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", connection.ID, err)
	}
	return source, nil
}

// openSystem never answers a nil client as a source, which would be one.
func openSystem(connection setup.Connection, secrets Secrets, client *http.Client, clock func() time.Time) (ticket.Source, error) {
	switch connection.System {
	case setup.JiraCloud, setup.JiraDC:
		source, err := jira.New(connection, secrets.Secret, client, clock)
		if err != nil {
			return nil, err
		}
		return source, nil
	case setup.ServiceNow:
		return openServiceNow(connection, secrets, client, clock)
	default:
		return nil, &ticket.Failure{Kind: ticket.ErrConfig, Sentence: "The connection's system is not known."}
	}
}

// SentenceOf is why a source could not be opened, for whoever edits the set-up.
func SentenceOf(err error) string {
	var failure *ticket.Failure
	if errors.As(err, &failure) {
		return failure.Sentence
	}
	return "this connection cannot be used"
}
