package identity

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/grafana/authlib/authn"
)

// KeysPath is where a Grafana publishes its signing keys.
const KeysPath = "/api/signing-keys/keys"

const (
	// keysTimeout bounds one fetch; a query waits for it.
	keysTimeout = 5 * time.Second
	// keysPause keeps an unreachable Grafana from costing every query a timeout.
	keysPause = 5 * time.Second
	// keysRenewal is when a key that Grafana no longer publishes is forgotten.
	keysRenewal = time.Hour
	maxKeys     = 1 << 20
)

// Keys fetches Grafana's public keys, without credentials, and keeps
// them. It is safe for concurrent use.
type Keys struct {
	address string
	client  *http.Client
	clock   func() time.Time

	mutex sync.Mutex
	// current is asked first; previous still knows its keys while current has
	// fetched none.
	current, previous authn.KeyRetriever
	fetched           bool
	renewed           time.Time
}

// NewKeys takes Grafana's address; with an empty one no key can be fetched.
func NewKeys(grafana string, clock func() time.Time) *Keys {
	keys := &Keys{clock: clock}
	if grafana != "" {
		keys.address = strings.TrimSuffix(grafana, "/") + KeysPath
	}
	keys.client = &http.Client{
		Timeout:   keysTimeout,
		Transport: &keysTransport{next: http.DefaultTransport, clock: clock},
		// A redirect would let another server say whose signature counts.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return keys
}

// Get implements authn.KeyRetriever.
func (k *Keys) Get(ctx context.Context, keyID string) (*jose.JSONWebKey, error) {
	if k.address == "" {
		return nil, fmt.Errorf("%w: Grafana's address is not known", authn.ErrFetchingSigningKey)
	}
	// The fetch is shared by all who wait for it, so it must not end with the first of them.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), keysTimeout)
	defer cancel()
	current, previous := k.retrievers()
	key, err := current.Get(ctx, keyID)
	if !errors.Is(err, authn.ErrFetchingSigningKey) {
		k.succeeded(current)
		return key, err
	}
	if previous != nil {
		return previous.Get(ctx, keyID)
	}
	return nil, err
}

// Reachable says whether the keys can be fetched now. No key has the asked name, which
// is new each time so that it is looked for anew; an answer without it is good enough.
func (k *Keys) Reachable(ctx context.Context) bool {
	_, err := k.Get(ctx, fmt.Sprintf("health-check-%d", k.clock().UnixNano()))
	return !errors.Is(err, authn.ErrFetchingSigningKey)
}

func (k *Keys) retrievers() (current, previous authn.KeyRetriever) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.current == nil || (k.fetched && k.clock().Sub(k.renewed) >= keysRenewal) {
		config := authn.KeyRetrieverConfig{SigningKeysURL: k.address}
		k.previous = k.current
		k.current = authn.NewKeyRetriever(config, authn.WithHTTPClientKeyRetrieverOpt(k.client))
		k.fetched, k.renewed = false, k.clock()
	}
	return k.current, k.previous
}

func (k *Keys) succeeded(retriever authn.KeyRetriever) {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.current == retriever {
		k.fetched, k.previous = true, nil
	}
}

var errKeysPaused = errors.New("the last fetch failed a moment ago")

// keysTransport bounds the answer and pauses after a failure.
type keysTransport struct {
	next  http.RoundTripper
	clock func() time.Time

	mutex  sync.Mutex
	failed time.Time
}

func (t *keysTransport) RoundTrip(request *http.Request) (*http.Response, error) {
	t.mutex.Lock()
	pausing := t.clock().Sub(t.failed) < keysPause
	t.mutex.Unlock()
	if pausing {
		return nil, errKeysPaused
	}
	answer, err := t.next.RoundTrip(request)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.mutex.Lock()
		t.failed = t.clock()
		t.mutex.Unlock()
	}
	if err != nil {
		return nil, fmt.Errorf("fetch signing keys: %w", err)
	}
	answer.Body = struct {
		io.Reader
		io.Closer
	}{io.LimitReader(answer.Body, maxKeys), answer.Body}
	return answer, nil
}
