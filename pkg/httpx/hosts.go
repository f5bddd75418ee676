package httpx

import "github.com/quantyca/rounds/pkg/setup"

// Atlassian's own hosts, used where a connection names no other.
const (
	AtlassianAPI   = "https://api.atlassian.com"
	AtlassianToken = "https://auth.atlassian.com/oauth/token" //nolint:gosec // an address, no credential
)

// Hosts lists what a connection may speak to, each as in url.URL.Host. Jira Data
// Center and ServiceNow are one host each, which also gives ServiceNow's tokens.
func Hosts(connection setup.Connection) ([]string, error) {
	addresses := []string{connection.URL}
	switch connection.System {
	case setup.JiraDC:
	case setup.ServiceNow:
		if connection.Auth.Method != setup.Basic && connection.TokenURL != "" {
			addresses = append(addresses, connection.TokenURL)
		}
	default:
		addresses = append(addresses, atlassian(connection)...)
	}
	hosts := make([]string, 0, len(addresses))
	for _, address := range addresses {
		base, err := ParseBase(address)
		if err != nil {
			return nil, err
		}
		hosts = append(hosts, base.Host)
	}
	return hosts, nil
}

func atlassian(connection setup.Connection) []string {
	switch connection.Auth.Method {
	case setup.ScopedToken:
		return []string{or(connection.APIURL, AtlassianAPI)}
	case setup.ClientCredentials:
		return []string{or(connection.APIURL, AtlassianAPI), or(connection.TokenURL, AtlassianToken)}
	default:
		return nil
	}
}

func or(text, fallback string) string {
	if text != "" {
		return text
	}
	return fallback
}
