package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/quantyca/rounds/pkg/setup"
	"github.com/quantyca/rounds/pkg/store"
)

const (
	workspaceKeyKey = "workspaceKey"
	// shortestKey is what an administrator is warned below: whoever guesses the key
	// from another organisation gets this one's workspace.
	shortestKey = 16
)

// readWorkspaceKey is the key without what files and clipboards add to its ends.
func readWorkspaceKey(secure map[string]string) string {
	return strings.TrimSpace(secure[workspaceKeyKey])
}

func checkWorkspaceKey(key string) []setup.Problem {
	if key == "" || utf8.RuneCountInString(key) >= shortestKey {
		return nil
	}
	return []setup.Problem{{
		Path: workspaceKeyKey, Severity: setup.Warning,
		Message: fmt.Sprintf("is shorter than %d characters and could be guessed in another organisation; "+
			"choose a longer one (what is kept under this one stays with it)", shortestKey),
	}}
}

// organisation is whose workspace is asked for.
type organisation struct {
	// id is the number within one Grafana.
	id int64
	// root is Grafana's root URL.
	root string
	// shared says that the database is one that other Grafanas may use too.
	shared bool
}

// KeyWorkspace names the workspace of a workspace key, for whoever fills a store
// from outside.
func KeyWorkspace(key string) (store.Workspace, error) { return workspaceOf(key, organisation{}) }

// workspaceOf names the workspace of an organisation: that of the key where one
// is set, else its own. docs/adr/0005-workspaces.md says why. What is stored
// tells neither the key nor the address.
func workspaceOf(key string, org organisation) (store.Workspace, error) {
	switch {
	case key != "":
		return store.NewWorkspace("key:" + digest("key", key))
	case org.id <= 0:
		return store.Workspace{}, errNoOrganisation
	case !org.shared:
		return store.NewWorkspace(fmt.Sprintf("org:%d", org.id))
	}
	place := placeOf(org.root)
	if place == "" {
		return store.Workspace{}, errNoWorkspace
	}
	return store.NewWorkspace(fmt.Sprintf("org:%d@%s", org.id, digest("root", place)))
}

var (
	errNoOrganisation = &store.Failure{Kind: store.ErrSetting, Sentence: "It is not known to which organisation this data source belongs."}
	errNoWorkspace    = &store.Failure{
		Kind:     store.ErrSetting,
		Sentence: "Rounds cannot tell this Grafana from others that use the same database.",
		Remedy: "Set a workspace key in the data source's settings (secureJsonData.workspaceKey), " +
			"or give Grafana the root_url at which people reach it.",
	}
)

func digest(kind, text string) string {
	sum := sha256.Sum256([]byte("quantyca-rounds/" + kind + "\n" + text))
	return hex.EncodeToString(sum[:])
}

// placeOf is what tells one Grafana's root URL from another's: host, port and
// path. The scheme is left out, so that a change to https loses nothing. It is
// empty where the address names no place in the world, such as Grafana's default.
func placeOf(root string) string {
	parsed, err := url.Parse(strings.TrimSpace(root))
	if err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") {
		return ""
	}
	host := strings.ToLower(strings.TrimSuffix(parsed.Hostname(), "."))
	address, err := netip.ParseAddr(host)
	isLocal := err == nil && (address.IsLoopback() || address.IsUnspecified())
	if host == "" || host == "localhost" || strings.HasSuffix(host, ".localhost") || isLocal {
		return ""
	}
	port := parsed.Port()
	if port == "80" || port == "443" {
		port = ""
	}
	return host + ":" + port + strings.TrimRight(parsed.EscapedPath(), "/")
}
