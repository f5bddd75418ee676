package identity

// Kind is one row of the table of callers.
type Kind string

// The callers. A service account may what its role may.
const (
	Nobody          Kind = "nobody"
	Admin           Kind = "admin"
	Editor          Kind = "editor"
	Viewer          Kind = "viewer"
	ServiceAccount  Kind = "service account"
	AlertRule       Kind = "alert rule"
	PublicDashboard Kind = "public dashboard"
)

// Role is a role in the organisation, in Grafana's spelling.
type Role string

// The roles that may anything; every other word may nothing.
const (
	RoleAdmin  Role = "Admin"
	RoleEditor Role = "Editor"
	RoleViewer Role = "Viewer"
)

// Identity is who sent a request. The zero Identity is nobody.
type Identity struct {
	Kind Kind
	Role Role
	// UID is the user's stable id from a verified token; empty when not verified.
	UID string
	// Name is how the person is called at the moment, for records and pages.
	Name string
	// Verified is false for an Admin or Editor who was let in while Grafana's
	// signing keys could not be fetched.
	Verified bool
	// Reason says, in a sentence, why a caller who is nobody is nobody.
	Reason string
	// Email is set only where an identity provider vouched for it.
	Email string
}

// Unknown is nobody, for a reason.
func Unknown(reason string) Identity { return Identity{Kind: Nobody, Reason: reason} }

func publicDashboard() Identity { return Identity{Kind: PublicDashboard, Reason: ReasonPublic} }
