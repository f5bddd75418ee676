package plugin

import (
	"fmt"
	"net/http"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/jira"
)

// OpenSource makes the source of a connection's system. It calls nobody.
func OpenSource(connection setup.Connection, secrets Secrets, clock func() time.Time) (ticket.Source, error) {
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
