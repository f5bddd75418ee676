package people

import "sort"

// Org finds an organisation.
func (r *Register) Org(id int64) (Org, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	org, ok := r.orgs[id]
	return org, ok
}

// OrgsOf lists the organisations of a user with his role in each, by name.
func (r *Register) OrgsOf(userID int64) []OrgRole {
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []OrgRole
	for id, org := range r.orgs {
		if role, ok := r.roles[id][userID]; ok {
			list = append(list, OrgRole{Org: org, Role: role})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Org.Name < list[j].Org.Name })
	return list
}

// OrgRole is an organisation with the role that somebody has there.
type OrgRole struct {
	Org  Org
	Role string
}

// Role gives the user's role in the organisation, RoleNone where he is no member.
func (r *Register) Role(orgID, userID int64) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if role, ok := r.roles[orgID][userID]; ok {
		return role
	}
	return RoleNone
}

// SetRole changes a member's role; the last administrator stays one.
func (r *Register) SetRole(orgID, userID int64, role string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	members := r.roles[orgID]
	before, ok := members[userID]
	if !ok {
		return ErrNotFound
	}
	if before == RoleAdmin && role != RoleAdmin && countAdmins(members) == 1 {
		return ErrLastAdmin
	}
	members[userID] = role
	return nil
}

func countAdmins(members map[int64]string) int {
	admins := 0
	for _, role := range members {
		if role == RoleAdmin {
			admins++
		}
	}
	return admins
}
