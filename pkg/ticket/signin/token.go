package signin

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/ticket"
	"github.com/quantyca/rounds/pkg/ticket/explain"
	"github.com/quantyca/rounds/pkg/ticket/remember"
)

// Service is how sentences call a token service.
type Service struct {
	Name string
	// Status says where its state is told, Remedy what to enter anew.
	Status, Remedy string
	// Share is the part of a token's life that it is used for, such as 0.8; 0 means
	// until a minute before its end.
	Share float64
}

// Token keeps an access token until shortly before it ends.
type Token struct {
	service Service
	client  *http.Client
	ask     func(context.Context) (*oauth2.Token, error)
	clock   func() time.Time
	mutex   sync.Mutex
	token   *oauth2.Token
	shared  remember.Flights[*oauth2.Token]
}

// NewToken signs with the tokens that ask fetches over the client.
func NewToken(service Service, client *http.Client, ask func(context.Context) (*oauth2.Token, error), clock func() time.Time) *Token {
	return &Token{service: service, client: client, ask: ask, clock: clock}
}

// early is how long before its end a token is no longer used.
const early = time.Minute

// Sign implements Signer.
func (s *Token) Sign(ctx context.Context) (string, error) {
	s.mutex.Lock()
	token := s.token
	s.mutex.Unlock()
	if token == nil || (!token.Expiry.IsZero() && !s.clock().Add(early).Before(token.Expiry)) {
		var err error
		if token, err = s.shared.Do(ctx, "", setup.DefaultTimeout, s.fetch); err != nil {
			return "", err
		}
	}
	// Only Bearer is spoken, whatever the answer calls it.
	return "Bearer " + token.AccessToken, nil
}

func (s *Token) fetch(ctx context.Context) (*oauth2.Token, error) {
	asked := s.clock()
	token, err := s.ask(context.WithValue(ctx, oauth2.HTTPClient, s.client))
	if err != nil {
		return nil, s.service.failure(err)
	}
	if HoldsControl(token.AccessToken) || strings.Contains(token.AccessToken, " ") {
		return nil, explain.Fail(ticket.ErrAnswer, "The token service answered an unusable token.", "Check tokenUrl of the connection.", nil)
	}
	// The library counts from the machine's clock; ours is the one that is asked later.
	token.Expiry = time.Time{}
	if seconds, ok := token.Extra("expires_in").(float64); ok && seconds > 0 {
		life := time.Duration(min(seconds, 24*3600)) * time.Second
		token.Expiry = asked.Add(life)
		if s.service.Share > 0 {
			token.Expiry = asked.Add(time.Duration(float64(life)*s.service.Share) + early)
		}
	}
	s.mutex.Lock()
	s.token = token
	s.mutex.Unlock()
	return token, nil
}

// Forget implements Signer.
func (s *Token) Forget() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.token = nil
	return true
}

// tokenFailure keeps the status and the error code of a refusal; the rest of the
// answer may repeat what was sent.
func (s Service) failure(err error) error {
	var refused *oauth2.RetrieveError
	if !errors.As(err, &refused) || refused.Response == nil {
		return err
	}
	cause := errors.New("token service: " + httpx.Clean(refused.Response.Status+" "+refused.ErrorCode, 100))
	if refused.Response.StatusCode >= 500 || refused.Response.StatusCode == http.StatusTooManyRequests {
		return explain.Fail(ticket.ErrUnreachable, s.Name+" is out of order at the moment.", s.Status, cause)
	}
	return explain.Fail(ticket.ErrAuth, s.Name+" did not accept the client.", s.Remedy, cause)
}
