package people

// Roles in an organisation, the least first.
const (
	RoleNone   = "None"
	RoleViewer = "Viewer"
	RoleEditor = "Editor"
	RoleAdmin  = "Admin"
)

var rank = map[string]int{RoleNone: 0, RoleViewer: 1, RoleEditor: 2, RoleAdmin: 3}

// ValidRole tells whether Grafana knows the role.
func ValidRole(role string) bool {
	_, ok := rank[role]
	return ok
}

// Includes tells whether role may do what wanted may.
func Includes(role, wanted string) bool { return rank[role] >= rank[wanted] }
