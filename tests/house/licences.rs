//! Everything that is built in may be distributed under EUPL-1.2.

use std::process::Command;

/// Licences that allow use in a program under EUPL-1.2.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
];

#[test]
fn every_dependency_has_a_licence_that_fits() {
    // Only what is built for this machine has been fetched.
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", &host()])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let mut offences = Vec::new();
    for package in metadata["packages"].as_array().expect("a list of packages") {
        let name = package["name"].as_str().unwrap_or_default();
        let licence = package["license"].as_str().unwrap_or("none");
        let fits =
            spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX).is_ok_and(|expression| {
                expression.evaluate(|requirement| {
                    requirement.license.id().is_some_and(|id| ALLOWED.contains(&id.name))
                })
            });
        if !fits {
            offences.push(format!("{name}: {licence}"));
        }
    }
    assert!(offences.is_empty(), "licences to look at:\n{}", offences.join("\n"));
}

/// The target this machine builds for.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().expect("rustc can be started");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))
        .expect("rustc names its host")
}
