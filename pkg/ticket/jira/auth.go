package jira

import (
	"net/http"
	"strings"
	"time"
	"unicode"

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
		return nil, fail(ticket.ErrConfig, "The connection has no secret.", "Enter the token, password or client secret of this connection.", nil)
	}
	if connection.System == setup.JiraDC {
		return dataCenterSigner(auth, secret)
	}
	switch auth.Method {
	case setup.Basic, setup.ScopedToken:
		if !usableUser(auth.User) {
			return nil, noUser("Enter the account's e-mail address as auth.user.")
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
	return nil, unknownMethod("Set auth.method to basic, scoped-token or client-credentials.")
}

func dataCenterSigner(auth setup.Auth, secret string) (signin.Signer, error) {
	switch auth.Method {
	case setup.PAT:
		if strings.ContainsFunc(secret, unicode.IsSpace) {
			return nil, fail(ticket.ErrConfig, "The connection's personal access token holds a space.", "Enter it again without spaces.", nil)
		}
		return signin.Bearer(secret), nil
	case setup.Basic:
		if !usableUser(auth.User) {
			return nil, noUser("Enter the account's user name as auth.user.")
		}
		return signin.Basic(auth.User, secret), nil
	}
	return nil, unknownMethod("Set auth.method to pat or basic.")
}

// usableUser: a colon would end the name early.
func usableUser(name string) bool { return name != "" && !strings.Contains(name, ":") }

func noUser(remedy string) error {
	return fail(ticket.ErrConfig, "The connection's user name is missing or holds a colon.", remedy, nil)
}

func unknownMethod(remedy string) error {
	return fail(ticket.ErrConfig, "The connection's way to sign in is not known.", remedy, nil)
}

// atlassianTokens is how sentences call the token service of Jira Cloud.
var atlassianTokens = signin.Service{
	Name:   "Atlassian's token service",
	Status: "Look at status.atlassian.com, then try again.",
	Remedy: "Enter the client id and a new client secret of the service account.",
}
