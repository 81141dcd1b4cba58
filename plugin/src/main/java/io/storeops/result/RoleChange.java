package io.storeops.result;

import java.util.List;

/**
 * An entry of plan, playbook or handbook that concerns a role and is not what it was.
 *
 * @param role id
 * @param part {@code roles}, {@code raci}, {@code sops}, {@code rules}, {@code handbook} …
 * @param id of the entry, or what tells it from its neighbours
 * @param lines what differs, sorted by place
 */
public record RoleChange(String role, String part, String id, Kind kind, List<Line> lines) {

  /** Copies the list. */
  public RoleChange {
    lines = List.copyOf(lines);
  }

  /** What happened to the entry. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * One value.
   *
   * @param place keys below the entry, such as {@code kpis[visitors].weight}
   * @param before empty where there was none
   * @param now empty where there is none
   */
  public record Line(String place, String before, String now) {}
}
