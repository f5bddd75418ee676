package plugin

import (
	"context"
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

// keyServer is a Grafana whose keys and health a test changes.
type keyServer struct {
	*httptest.Server
	published atomic.Pointer[jose.JSONWebKeySet]
	down      atomic.Bool
	asked     atomic.Int32
}

func newKeyServer(t *testing.T, signers ...signer) *keyServer {
	t.Helper()
	server := &keyServer{}
	server.publish(signers...)
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

func (s *keyServer) publish(signers ...signer) {
	set := &jose.JSONWebKeySet{}
	for _, one := range signers {
		set.Keys = append(set.Keys, one.published().Keys...)
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
	old, next := newSigner(t, "old"), newSigner(t, "new")
	server := newKeyServer(t, old)
	clock := &stoppedClock{now: demoNow}
	keys := newSigningKeys(server.URL+"/", clock.read)
	for range 5 {
		_, err := keys.Get(t.Context(), "old")
		require.NoError(t, err)
	}
	assert.EqualValues(t, 1, server.asked.Load())

	server.publish(old, next)
	_, err := keys.Get(t.Context(), "new")
	require.NoError(t, err, "a new month's key is found when it is met")

	server.publish(next)
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
	server := newKeyServer(t, newSigner(t, "k"))
	server.down.Store(true)
	clock := &stoppedClock{now: demoNow}
	keys := newSigningKeys(server.URL, clock.read)
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
	server := newKeyServer(t, newSigner(t, "k"))
	keys := newSigningKeys(server.URL, time.Now)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := keys.Get(ctx, "k")
	require.NoError(t, err)
}

func TestKeysComeFromNowhereElse(t *testing.T) {
	evil := newKeyServer(t, newSigner(t, "k"))
	redirecting := httptest.NewServer(http.RedirectHandler(evil.URL+keysPath, http.StatusFound))
	t.Cleanup(redirecting.Close)
	page := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>Sign in")) }))
	t.Cleanup(page.Close)
	for _, address := range []string{redirecting.URL, page.URL, "", "http://127.0.0.1:1"} {
		_, err := newSigningKeys(address, time.Now).Get(t.Context(), "k")
		require.ErrorIs(t, err, authn.ErrFetchingSigningKey, address)
	}
	assert.Zero(t, evil.asked.Load())
}

func TestGrafanaAddressOfTheSetupComesFirst(t *testing.T) {
	k := newKit(t, withSetup("grafana: {url: \"http://127.0.0.1:1\"}"+demoSetup))
	assert.EqualError(t, k.query(t, asAcme, "tickets", "{}").Error, reasonNoKeys)
	assert.NoError(t, k.query(t, asAdmin, "tickets", "{}").Error)
}
