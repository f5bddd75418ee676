package jira

import (
	"context"
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
)

// signer puts a connection's identity on a call.
type signer interface {
	// sign answers the value of the Authorization header.
	sign(ctx context.Context) (string, error)
	// forget drops what a 401 has proven wrong; it answers whether a new try makes sense.
	forget() bool
}

func newSigner(connection setup.Connection, secret string, client *http.Client, clock func() time.Time) (signer, error) {
	auth := connection.Auth
	if holdsControl(auth.User) || holdsControl(auth.ClientID) || holdsControl(secret) {
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
		return fixedSigner("Basic " + base64.StdEncoding.EncodeToString([]byte(auth.User+":"+secret))), nil
	case setup.ClientCredentials:
		if auth.ClientID == "" {
			return nil, fail(ticket.ErrConfig, "The connection's client id is missing.", "Enter the service account's client id as auth.clientId.", nil)
		}
		address := connection.TokenURL
		if address == "" {
			address = httpx.AtlassianToken
		}
		return &tokenSigner{client: client, clock: clock, config: clientcredentials.Config{
			ClientID: auth.ClientID, ClientSecret: secret, TokenURL: address, AuthStyle: oauth2.AuthStyleInParams,
		}}, nil
	}
	return nil, fail(ticket.ErrConfig, "The connection's way to sign in is not known.", "Set auth.method to basic, scoped-token or client-credentials.", nil)
}

func holdsControl(text string) bool { return strings.ContainsFunc(text, unicode.IsControl) }

// fixedSigner is a header that never changes.
type fixedSigner string

func (s fixedSigner) sign(context.Context) (string, error) { return string(s), nil }

func (s fixedSigner) forget() bool { return false }

// tokenSigner keeps an access token until shortly before it ends.
type tokenSigner struct {
	client *http.Client
	config clientcredentials.Config
	clock  func() time.Time
	mutex  sync.Mutex
	token  *oauth2.Token
	shared flights[*oauth2.Token]
}

// early is how long before its end a token is no longer used.
const early = time.Minute

func (s *tokenSigner) sign(ctx context.Context) (string, error) {
	s.mutex.Lock()
	token := s.token
	s.mutex.Unlock()
	if token == nil || (!token.Expiry.IsZero() && !s.clock().Add(early).Before(token.Expiry)) {
		var err error
		if token, err = s.shared.do(ctx, "", setup.DefaultTimeout, s.fetch); err != nil {
			return "", err
		}
	}
	// Only Bearer is spoken, whatever the answer calls it.
	return "Bearer " + token.AccessToken, nil
}

func (s *tokenSigner) fetch(ctx context.Context) (*oauth2.Token, error) {
	asked := s.clock()
	token, err := s.config.Token(context.WithValue(ctx, oauth2.HTTPClient, s.client))
	if err != nil {
		return nil, tokenFailure(err)
	}
	if holdsControl(token.AccessToken) || strings.Contains(token.AccessToken, " ") {
		return nil, fail(ticket.ErrAnswer, "The token service answered an unusable token.", "Check tokenUrl of the connection.", nil)
	}
	// The library counts from the machine's clock; ours is the one that is asked later.
	token.Expiry = time.Time{}
	if seconds, ok := token.Extra("expires_in").(float64); ok && seconds > 0 {
		token.Expiry = asked.Add(time.Duration(min(seconds, 24*3600)) * time.Second)
	}
	s.mutex.Lock()
	s.token = token
	s.mutex.Unlock()
	return token, nil
}

func (s *tokenSigner) forget() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.token = nil
	return true
}

// tokenFailure keeps the status and the error code of a refusal; the rest of the
// answer may repeat what was sent.
func tokenFailure(err error) error {
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) || refused.Response == nil {
		return err
	}
	cause := errors.New("token service: " + httpx.Clean(refused.Response.Status+" "+refused.ErrorCode, 100))
	if refused.Response.StatusCode >= 500 || refused.Response.StatusCode == http.StatusTooManyRequests {
		return fail(ticket.ErrUnreachable, "Atlassian's token service is out of order at the moment.", "Look at status.atlassian.com, then try again.", cause)
	}
	return fail(ticket.ErrAuth, "Atlassian's token service did not accept the client.", "Enter the client id and a new client secret of the service account.", cause)
}
