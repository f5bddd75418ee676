package plugin

import (
	"fmt"
	"time"

	"github.com/grafana/grafana-plugin-sdk-go/backend/httpclient"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/jira"
)

// OpenSource makes the source of a connection's system. It calls nobody.
func OpenSource(connection setup.Connection, secret string, clock func() time.Time) (ticket.Source, error) {
	client, err := httpx.NewClient(connection, httpclient.Options{})
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", connection.ID, err)
	}
	source, err := jira.New(connection, secret, client, clock)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", connection.ID, err)
	}
	return source, nil
}
