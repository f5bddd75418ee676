// Package tokens signs the identity that Grafana forwards to plugins in X-Grafana-Id and publishes the keys with
// which a plugin verifies it.
//
//	keys, err := tokens.OpenKeyring(dir, time.Now)
//	minter := tokens.NewMinter(keys, "http://localhost:3000/", time.Now)
//	token, err := minter.Token(tokens.Identity{UserID: 1, UID: "abc", OrgID: 1, Role: "Viewer"})
package tokens

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// Keyring holds the signing keys, a new one each month as in Grafana; older ones stay published.
type Keyring struct {
	dir   string
	clock func() time.Time

	mu   sync.Mutex
	keys map[string]*ecdsa.PrivateKey
	ids  []string
}

// OpenKeyring keeps keys as <dir>/<key id>.pem; an empty dir keeps them in memory only.
func OpenKeyring(dir string, clock func() time.Time) (*Keyring, error) {
	ring := &Keyring{dir: dir, clock: clock, keys: map[string]*ecdsa.PrivateKey{}}
	if dir != "" {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	// So that a plugin that asks for the keys before the first token finds one.
	_, _, err := ring.current()
	return ring, err
}

// current gives the id and key of this month.
func (r *Keyring) current() (string, *ecdsa.PrivateKey, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	id := "id-" + r.clock().UTC().Format("2006-01") + "-es256"
	if key, ok := r.keys[id]; ok {
		return id, key, nil
	}
	key, err := r.readOrCreate(id)
	if err != nil {
		return "", nil, err
	}
	r.keys[id] = key
	r.ids = append(r.ids, id)
	return id, key, nil
}

// Public is the answer of GET /api/signing-keys/keys.
func (r *Keyring) Public() (jose.JSONWebKeySet, error) {
	if _, _, err := r.current(); err != nil {
		return jose.JSONWebKeySet{}, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	set := jose.JSONWebKeySet{}
	for _, id := range r.ids {
		key := jose.JSONWebKey{Key: r.keys[id].Public(), KeyID: id, Algorithm: string(jose.ES256), Use: "sig"}
		set.Keys = append(set.Keys, key)
	}
	return set, nil
}

func (r *Keyring) readOrCreate(id string) (*ecdsa.PrivateKey, error) {
	if r.dir == "" {
		return ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	}
	file := filepath.Join(r.dir, id+".pem")
	text, err := os.ReadFile(file) // #nosec G304 -- the folder is the command line's
	if err == nil {
		return parseKey(file, text)
	}
	if !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	encoded, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return nil, err
	}
	block := &pem.Block{Type: "PRIVATE KEY", Bytes: encoded}
	return key, os.WriteFile(file, pem.EncodeToMemory(block), 0o600)
}

func parseKey(file string, text []byte) (*ecdsa.PrivateKey, error) {
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s holds no key in PEM form", file)
	}
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	key, ok := parsed.(*ecdsa.PrivateKey)
	if !ok {
		return nil, fmt.Errorf("%s holds no ECDSA key", file)
	}
	return key, nil
}
