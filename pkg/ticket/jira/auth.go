package jira

import (
	"net/http"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/ticket/signin"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

func newSigner(connection setup.Connection, secret string, client *http.Client, clock func() time.Time) (signin.Signer, error) {
	auth := connection.Auth
	if signin.HoldsControl(auth.User) || signin.HoldsControl(auth.ClientID) || signin.HoldsControl(secret) {
		return nil, fail(ticket.ErrConfig, "The user name or the secret holds a line break or another control character.", "Enter it again without line breaks.", nil)
	}
	if secret == "" {
		return nil, fail(ticket.ErrConfig, "The connection has no secret.", "Enter the API token or client secret of this connection.", nil)
	}
	switch auth.Method {
	case setup.Basic, setup.ScopedToken:
		if auth.User == "" || strings.Contains(auth.User, ":") {
			return nil, fail(ticket.ErrConfig, "The connection's user name is missing or holds a colon.", "Enter the account's e-mail address as auth.user.", nil)
		}
		return signin.Basic(auth.User, secret), nil
	case setup.ClientCredentials:
		if auth.ClientID == "" {
			return nil, fail(ticket.ErrConfig, "The connection's client id is missing.", "Enter the service account's client id as auth.clientId.", nil)
		}
		address := connection.TokenURL
		if address == "" {
			address = httpx.AtlassianToken
		}
		config := clientcredentials.Config{
			ClientID: auth.ClientID, ClientSecret: secret, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams,
		}
		return signin.NewToken(atlassianTokens, client, config.Token, clock), nil
	}
	return nil, fail(ticket.ErrConfig, "The connection's way to sign in is not known.", "Set auth.method to basic, scoped-token or client-credentials.", nil)
}

// atlassianTokens is how sentences call the token service of Jira Cloud.
var atlassianTokens = signin.Service{
	Name:   "Atlassian's token service",
	Status: "Look at status.atlassianTokens.com, then try again.",
	Remedy: "Enter the client id and a new client secret of the service account.",
}
