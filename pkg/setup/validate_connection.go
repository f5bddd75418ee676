package setup

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// The words that a mapping may map to. They are the normalised words of package
// ticket, which this package does not import; a test compares the two.
var (
	StateWords    = []string{"open", "in_progress", "pending", "resolved", "closed"}
	PriorityWords = []string{"1", "2", "3", "4", "5"}
	TypeWords     = []string{"incident", "request", "change", "problem", "task", "other"}
)

const maxName = 200

func validateConnection(connection Connection, path string) []Problem {
	f := &findings{path: path}
	if !idPattern.MatchString(connection.ID) {
		f.fail("id", idMessage)
	}
	if len(connection.Name) > maxName || !printable(connection.Name) {
		f.fail("name", "must be at most %d printable characters", maxName)
	}
	if !printable(connection.CloudID) || strings.ContainsAny(connection.CloudID, "/?#%\\") {
		f.fail("cloudId", "must be the id that Atlassian shows, letters, digits and dashes")
	}
	validateSystem(f, connection)
	validateAddresses(f, connection)
	validateMapping(f, connection.Mapping)
	validateLimits(f, connection.Limits)
	for i, field := range connection.SLA.Fields {
		if strings.TrimSpace(field) == "" || len(field) > maxName || !printable(field) {
			f.fail(fmt.Sprintf("sla.fields[%d]", i), "must be a field's name or id")
		}
	}
	return f.problems
}

func validateSystem(f *findings, connection Connection) {
	switch connection.System {
	case JiraCloud:
		validateAuth(f, connection.Auth)
	case JiraDC, ServiceNow:
		f.fail("system", "%s is not supported in this version", connection.System)
	default:
		f.fail("system", "must be jira-cloud")
	}
}

func validateAddresses(f *findings, connection Connection) {
	if connection.URL == "" {
		f.fail("url", "is missing")
	}
	for _, address := range []struct{ key, text string }{
		{"url", connection.URL}, {"apiUrl", connection.APIURL}, {"tokenUrl", connection.TokenURL},
	} {
		if address.text == "" {
			continue
		}
		if reason := CheckAddress(address.text); reason != "" {
			f.fail(address.key, "%s", reason)
			continue
		}
		if isPrivate(address.text) && !connection.AllowPrivateNetwork {
			f.fail(address.key, "lies in a private network, which is refused unless allowPrivateNetwork is true")
		}
		if strings.HasPrefix(address.text, "http://") && !isPrivate(address.text) {
			f.warn(address.key, "sends the credential unencrypted; use https")
		}
	}
}

func validateAuth(f *findings, auth Auth) {
	switch auth.Method {
	case Basic, ScopedToken:
		if auth.User == "" {
			f.fail("auth.user", "is missing")
		}
	case ClientCredentials:
		if auth.ClientID == "" {
			f.fail("auth.clientId", "is missing")
		}
	default:
		f.fail("auth.method", "must be basic, scoped-token or client-credentials")
	}
	if !printable(auth.User) || strings.Contains(auth.User, ":") || len(auth.User) > maxName {
		f.fail("auth.user", "must not hold line breaks, control characters or a colon")
	}
	if !printable(auth.ClientID) || len(auth.ClientID) > maxName {
		f.fail("auth.clientId", "must not hold line breaks or control characters")
	}
	if auth.Secret != "" && !idPattern.MatchString(auth.Secret) {
		f.fail("auth.secret", idMessage)
	}
	if auth.Expires != "" {
		if _, err := time.Parse(time.DateOnly, auth.Expires); err != nil {
			f.fail("auth.expires", "must be a day such as 2027-01-31")
		}
	}
}

func validateMapping(f *findings, mapping Mapping) {
	for _, table := range []struct {
		key   string
		words map[string]string
		known []string
	}{
		{"mapping.states", mapping.States, StateWords},
		{"mapping.priorities", mapping.Priorities, PriorityWords},
		{"mapping.types", mapping.Types, TypeWords},
	} {
		for name, word := range table.words {
			if !slices.Contains(table.known, word) {
				f.fail(join(table.key, name), "must be one of %s", strings.Join(table.known, ", "))
			}
		}
	}
}

func validateLimits(f *findings, limits Limits) {
	for _, limit := range []struct {
		key   string
		value float64
		most  float64
	}{
		{"maxRows", float64(limits.MaxRows), 50_000},
		{"timeoutSeconds", float64(limits.TimeoutSeconds), 300},
		{"cacheSeconds", float64(limits.CacheSeconds), 3600},
		{"requestsPerSecond", limits.RequestsPerSecond, 100},
		{"concurrency", float64(limits.Concurrency), 20},
	} {
		if limit.value < 0 || limit.value > limit.most {
			f.fail("limits."+limit.key, "must be between 0 (the default) and %g", limit.most)
		}
	}
}
