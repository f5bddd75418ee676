package access

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quantyca/rounds/pkg/identity"
	"github.com/quantyca/rounds/pkg/setup"
)

func TestWhoMayAct(t *testing.T) {
	open := setup.Perimeter{ID: "open", Viewers: []string{setup.Everyone}}
	listed := setup.Perimeter{ID: "listed", Viewers: []string{setup.Everyone}, Operators: []string{"u-olga", "u-anna"}}
	tests := map[string]struct {
		caller              Caller
		inOpen, whereListed bool
	}{
		"Admin":                      {callerOf(identity.Admin, identity.RoleAdmin, "u-admin"), true, true},
		"Admin while keys are down":  {callerOf(identity.Admin, identity.RoleAdmin, ""), true, true},
		"Editor":                     {callerOf(identity.Editor, identity.RoleEditor, "u-luca"), true, false},
		"Editor who is listed":       {callerOf(identity.Editor, identity.RoleEditor, "u-anna"), true, true},
		"Editor while keys are down": {callerOf(identity.Editor, identity.RoleEditor, ""), true, false},
		"Viewer":                     {callerOf(identity.Viewer, identity.RoleViewer, "u-acme"), false, false},
		"Viewer who is listed":       {callerOf(identity.Viewer, identity.RoleViewer, "u-olga"), false, true},
		"service account, Editor":    {callerOf(identity.ServiceAccount, identity.RoleEditor, "sa"), true, false},
		"service account, Viewer":    {callerOf(identity.ServiceAccount, identity.RoleViewer, "sa"), false, false},
		"alert rule":                 {Caller{Identity: identity.Identity{Kind: identity.AlertRule}}, false, false},
		"alert rule with a role":     {Caller{Identity: identity.Identity{Kind: identity.AlertRule, Role: identity.RoleAdmin}}, false, false},
		"public dashboard":           {Caller{Identity: identity.Identity{Kind: identity.PublicDashboard}}, false, false},
		"nobody":                     {Caller{}, false, false},
		"nobody with a role":         {Caller{Identity: identity.Identity{Role: identity.RoleAdmin, UID: "u-olga", Verified: true}}, false, false},
		"a role without rights":      {callerOf(identity.Viewer, "None", "u-olga"), false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.inOpen, test.caller.CanAct(open))
			assert.Equal(t, test.whereListed, test.caller.CanAct(listed))
			if test.caller.Kind == identity.Nobody || test.caller.Kind == identity.PublicDashboard || test.caller.Kind == "" {
				assert.Empty(t, test.caller.Perimeters(setup.Document{Perimeters: []setup.Perimeter{open, listed}}))
				assert.Equal(t, Projection{}, test.caller.Projection(listed))
			}
		})
	}
}

func callerOf(kind identity.Kind, role identity.Role, uid string) Caller {
	return Caller{Identity: identity.Identity{Kind: kind, Role: role, UID: uid, Verified: uid != ""}}
}
