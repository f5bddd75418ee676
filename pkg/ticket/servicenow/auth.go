package servicenow

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/remember"
	"github.com/quantyca/rounds/pkg/ticket/signin"
)

// tokenService is how sentences call the instance's own token service.
var tokenService = signin.Service{
	Name:   "ServiceNow's token service",
	Share:  0.8,
	Status: "Look at the instance in a browser, then try again.",
	Remedy: "Check the OAuth client's id and secret, and the user's password; the client must be active, and client-credentials needs the property glide.oauth.inbound.client.credential.grant_type.enabled.",
}

func newSigner(connection setup.Connection, instance *url.URL, secrets Secrets, client *http.Client, clock func() time.Time) (signin.Signer, error) {
	auth := connection.Auth
	for _, text := range []string{auth.User, auth.ClientID, secrets.Secret, secrets.ClientSecret} {
		if signin.HoldsControl(text) {
			return nil, fail(ticket.ErrConfig, "The user name or a secret holds a line break or another control character.", "Enter it again without line breaks.", nil)
		}
	}
	if secrets.Secret == "" {
		return nil, fail(ticket.ErrConfig, "The connection has no secret.", "Enter the password or client secret of this connection.", nil)
	}
	switch auth.Method {
	case setup.Basic:
		if auth.User == "" || strings.Contains(auth.User, ":") {
			return nil, noUser()
		}
		return signin.Basic(auth.User, secrets.Secret), nil
	case setup.OAuthPassword:
		return passwordSigner(connection, instance, secrets, client, clock)
	case setup.ClientCredentials:
		if auth.ClientID == "" {
			return nil, noClient()
		}
		config := clientcredentials.Config{
			ClientID: auth.ClientID, ClientSecret: secrets.Secret, TokenURL: tokenURL(connection, instance), AuthStyle: oauth2.AuthStyleInParams,
		}
		return signin.NewToken(tokenService, client, plainly(config.Token), clock), nil
	}
	return nil, fail(ticket.ErrConfig, "The connection's way to sign in is not known.", "Set auth.method to basic, oauth-password or client-credentials.", nil)
}

func passwordSigner(connection setup.Connection, instance *url.URL, secrets Secrets, client *http.Client, clock func() time.Time) (signin.Signer, error) {
	auth := connection.Auth
	switch {
	case auth.User == "":
		return nil, noUser()
	case auth.ClientID == "":
		return nil, noClient()
	case secrets.ClientSecret == "":
		return nil, fail(ticket.ErrConfig, "The connection has no client secret.", "Enter the OAuth client's secret as the credential that auth.clientSecret names.", nil)
	}
	config := oauth2.Config{
		ClientID: auth.ClientID, ClientSecret: secrets.ClientSecret,
		Endpoint: oauth2.Endpoint{TokenURL: tokenURL(connection, instance), AuthStyle: oauth2.AuthStyleInParams},
	}
	ask := func(ctx context.Context) (*oauth2.Token, error) {
		return config.PasswordCredentialsToken(ctx, auth.User, secrets.Secret)
	}
	return signin.NewToken(tokenService, client, plainly(ask), clock), nil
}

// plainly names what the library calls a bad answer: a hibernating instance sends
// a web page with status 200 here too.
func plainly(ask func(context.Context) (*oauth2.Token, error)) func(context.Context) (*oauth2.Token, error) {
	return func(ctx context.Context) (*oauth2.Token, error) {
		token, err := ask(ctx)
		var refused *oauth2.RetrieveError
		var network *url.Error
		if err == nil || errors.As(err, &refused) || errors.As(err, &network) || remember.IsContextError(err) {
			return token, err
		}
		return nil, fmt.Errorf("%w: the token service sent no token", httpx.ErrNotJSON)
	}
}

func tokenURL(connection setup.Connection, instance *url.URL) string {
	if connection.TokenURL != "" {
		return connection.TokenURL
	}
	return instance.JoinPath("oauth_token.do").String()
}

func noUser() error {
	return fail(ticket.ErrConfig, "The connection's user name is missing or holds a colon.", "Enter the account's user id as auth.user.", nil)
}

func noClient() error {
	return fail(ticket.ErrConfig, "The connection's client id is missing.", "Enter the OAuth client's id as auth.clientId.", nil)
}
