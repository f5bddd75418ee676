package identity

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/grafana/authlib/authn"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// aDay is on which the tests run.
var aDay = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)

// keyServer is a Grafana whose keys and health a test changes.
type keyServer struct {
	*httptest.Server
	published atomic.Pointer[jose.JSONWebKeySet]
	down      atomic.Bool
	asked     atomic.Int32
}

func newKeyServer(t *testing.T, names ...string) *keyServer {
	t.Helper()
	server := &keyServer{}
	server.publish(names...)
	server.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		server.asked.Add(1)
		assert.Empty(t, r.Header.Get("Authorization"))
		if server.down.Load() {
			http.Error(w, "down", http.StatusInternalServerError)
			return
		}
		_ = json.NewEncoder(w).Encode(server.published.Load())
	}))
	t.Cleanup(server.Close)
	return server
}

func (s *keyServer) publish(names ...string) {
	set := &jose.JSONWebKeySet{}
	for _, name := range names {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			panic(err)
		}
		set.Keys = append(set.Keys, jose.JSONWebKey{Key: key.Public(), Algorithm: "ES256", KeyID: name, Use: "sig"})
	}
	s.published.Store(set)
}

type stoppedClock struct {
	mutex sync.Mutex
	now   time.Time
}

func (c *stoppedClock) read() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.now
}

func (c *stoppedClock) move(by time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.now = c.now.Add(by)
}

func TestKeysAreFetchedOnceAndForgottenWithGrafana(t *testing.T) {
	server := newKeyServer(t, "old")
	clock := &stoppedClock{now: aDay}
	keys := NewKeys(server.URL+"/", clock.read)
	for range 5 {
		_, err := keys.Get(t.Context(), "old")
		require.NoError(t, err)
	}
	assert.EqualValues(t, 1, server.asked.Load())

	server.publish("old", "new")
	_, err := keys.Get(t.Context(), "new")
	require.NoError(t, err, "a new month's key is found when it is met")

	server.publish("new")
	clock.move(keysRenewal)
	_, err = keys.Get(t.Context(), "old")
	require.ErrorIs(t, err, authn.ErrInvalidSigningKey, "a key that is no longer published ends within the hour")

	server.down.Store(true)
	clock.move(keysRenewal)
	_, err = keys.Get(t.Context(), "new")
	require.NoError(t, err, "a renewal that fails changes nothing")
	clock.move(keysRenewal)
	_, err = keys.Get(t.Context(), "new")
	require.NoError(t, err)
}

func TestUnreachableKeysAreNotAskedForAllTheTime(t *testing.T) {
	server := newKeyServer(t, "k")
	server.down.Store(true)
	clock := &stoppedClock{now: aDay}
	keys := NewKeys(server.URL, clock.read)
	for range 5 {
		_, err := keys.Get(t.Context(), "k")
		require.ErrorIs(t, err, authn.ErrFetchingSigningKey)
	}
	assert.EqualValues(t, 1, server.asked.Load())
	server.down.Store(false)
	clock.move(keysPause)
	_, err := keys.Get(t.Context(), "k")
	require.NoError(t, err)
}

func TestAStoppedRequestDoesNotStopTheFetchOfOthers(t *testing.T) {
	server := newKeyServer(t, "k")
	keys := NewKeys(server.URL, time.Now)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := keys.Get(ctx, "k")
	require.NoError(t, err)
}

func TestKeysComeFromNowhereElse(t *testing.T) {
	evil := newKeyServer(t, "k")
	redirecting := httptest.NewServer(http.RedirectHandler(evil.URL+KeysPath, http.StatusFound))
	t.Cleanup(redirecting.Close)
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>Sign in")) }))
	t.Cleanup(page.Close)
	for _, address := range []string{redirecting.URL, page.URL, "", "http://127.0.0.1:1"} {
		_, err := NewKeys(address, time.Now).Get(t.Context(), "k")
		require.ErrorIs(t, err, authn.ErrFetchingSigningKey, address)
	}
	assert.Zero(t, evil.asked.Load())
}
