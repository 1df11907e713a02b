//! Klantreis: hands the command line to the library and opens the window.

use std::{
    io::Write as _,
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use klantreis::{
    app::{self, StartOptions},
    cli::{self, CliOutcome},
    file,
    i18n::Lang,
};

/// The environment variable that says how much is logged, such as `debug` or `klantreis=info`.
const LOG_VARIABLE: &str = "KLANTREIS_LOG";

fn main() -> ExitCode {
    log_warnings();
    let outcome = cli::run(
        std::env::args_os(),
        Lang::system(),
        &mut std::io::stdout().lock(),
        &mut std::io::stderr().lock(),
    );
    match outcome {
        CliOutcome::Done(code) => ExitCode::from(code),
        CliOutcome::Open(file) => open_window(file),
    }
}

/// Shows warnings of ours and errors of others on the error output.
fn log_warnings() {
    let mut logger = env_logger::Builder::new();
    logger.parse_filters("error,klantreis=warn");
    if let Ok(filters) = std::env::var(LOG_VARIABLE) {
        logger.parse_filters(&filters);
    }
    logger.format(|out, record| {
        let level = record.level().as_str().to_lowercase();
        let words = record.args().to_string();
        writeln!(out, "klantreis: {level}: {}", cli::sanitise(&words))
    });
    // There is no other logger that could be in its place.
    logger.try_init().unwrap_or_default();
}

fn open_window(file: Option<PathBuf>) -> ExitCode {
    let seed = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos());
    let start = StartOptions {
        file,
        data_dir: file::data_dir(),
        // Two windows that start at the same time still make different ids.
        seed: u64::from(std::process::id()) << 40
            ^ u64::try_from(seed & 0xff_ffff_ffff).unwrap_or(0),
        uses_own_dialogs: std::env::var_os("KLANTREIS_OWN_DIALOGS").is_some(),
        lang: None,
    };
    match app::run(start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(no_window) => {
            if let Some(message) = no_window.message() {
                let words = Lang::system().message(&message);
                // With nowhere to say it, the code still does.
                drop(writeln!(std::io::stderr(), "{}", cli::sanitise(&words)));
            }
            ExitCode::from(2)
        }
    }
}
