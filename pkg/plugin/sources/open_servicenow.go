package sources

import (
	"net/http"
	"time"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/servicenow"
)

func openServiceNow(connection setup.Connection, secrets Secrets, client *http.Client, clock func() time.Time) (ticket.Source, error) {
	source, err := servicenow.New(connection, servicenow.Secrets{Secret: secrets.Secret, ClientSecret: secrets.ClientSecret}, client, clock)
	if err != nil {
		return nil, err
	}
	return source, nil
}
