package httpx

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quantyca/rounds/pkg/setup"
)

func TestHostsFollowFromTheConnection(t *testing.T) {
	const site, api, token = "https://site.example/base", "https://api.example", "http://127.0.0.1:81/token"
	for name, test := range map[string]struct {
		system     setup.System
		method     setup.Method
		api, token string
		hosts      []string
	}{
		"cloud, basic":             {setup.JiraCloud, setup.Basic, api, token, []string{"site.example"}},
		"cloud, scoped token":      {setup.JiraCloud, setup.ScopedToken, "", "", []string{"site.example", "api.atlassian.com"}},
		"cloud, elsewhere":         {setup.JiraCloud, setup.ScopedToken, api, token, []string{"site.example", "api.example"}},
		"cloud, client":            {setup.JiraCloud, setup.ClientCredentials, "", "", []string{"site.example", "api.atlassian.com", "auth.atlassian.com"}},
		"cloud, client, elsewhere": {setup.JiraCloud, setup.ClientCredentials, api, token, []string{"site.example", "api.example", "127.0.0.1:81"}},
		"data center":              {setup.JiraDC, setup.PAT, api, token, []string{"site.example"}},
		"data center, basic":       {setup.JiraDC, setup.Basic, api, token, []string{"site.example"}},
		"servicenow":               {setup.ServiceNow, setup.Basic, api, token, []string{"site.example"}},
		"servicenow, own tokens":   {setup.ServiceNow, setup.ClientCredentials, api, "", []string{"site.example"}},
		"servicenow, password":     {setup.ServiceNow, setup.OAuthPassword, "", "", []string{"site.example"}},
		"servicenow, elsewhere":    {setup.ServiceNow, setup.OAuthPassword, api, token, []string{"site.example", "127.0.0.1:81"}},
	} {
		t.Run(name, func(t *testing.T) {
			hosts, err := Hosts(setup.Connection{
				System: test.system, URL: site, APIURL: test.api, TokenURL: test.token, Auth: setup.Auth{Method: test.method},
			})
			require.NoError(t, err)
			require.Equal(t, test.hosts, hosts)
		})
	}
}
