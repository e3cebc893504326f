//! The commands and their options, as clap knows them. Help is Dutch, as the program's users are.

use clap::{ArgAction, Args, Parser, Subcommand};
use std::path::PathBuf;

const TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}{after-help}\n";

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "kroniek",
    version,
    about = "Kroniek reconstrueert calamiteiten in de jeugdhulp: tijdlijn, toetsing en rapport.",
    after_help = "Zonder opdracht opent het venster, met een bestand dat onderzoek.\n\
                  Uitkomst: 0 gedaan, 1 iets mis in de gegevens, 2 verkeerd gebruik of een onbruikbaar bestand.",
    help_template = "{about}\n\nGebruik: {usage}\n\n{all-args}{after-help}",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    subcommand_help_heading = "Opdrachten",
    subcommand_value_name = "OPDRACHT",
    override_usage = "kroniek [BESTAND]\n         kroniek OPDRACHT …"
)]
pub(super) struct Arguments {
    /// Onderzoek om in het venster te openen
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: Option<PathBuf>,
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Toon de versie
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "Opties")]
    version: Option<bool>,
}

/// What every command takes.
#[derive(Args, Clone, Debug)]
pub(super) struct Common {
    /// Taal van het scherm: nl of en
    #[arg(long, global = true, value_name = "TAAL", value_parser = ["nl", "en"], hide_possible_values = true, help_heading = "Opties")]
    pub lang: Option<String>,
    /// Bestand met de wachtwoordzin (anders KRONIEK_PASSPHRASE, anders gevraagd); bij meer vergrendelde zaken te herhalen
    #[arg(long, global = true, value_name = "BESTAND", help_heading = "Opties")]
    pub passphrase_file: Vec<PathBuf>,
    /// Toon deze hulp
    #[arg(short, long, global = true, action = ArgAction::Help, help_heading = "Opties")]
    help: Option<bool>,
}

/// A command without a window.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Maakt een nieuw, leeg onderzoek; overschrijft niets
    #[command(help_template = TEMPLATE)]
    New(New),
    /// Toont titel, periode, aantallen, versie en vergrendeling
    #[command(help_template = TEMPLATE)]
    Info(OfFile),
    /// Leest datums in woorden of als EDTF
    #[command(help_template = TEMPLATE)]
    Date(Date),
    /// Leest een tabel, een chronologie of een heel onderzoek in
    #[command(help_template = TEMPLATE)]
    Import(Import),
    /// Schrijft alles weg wat is vastgelegd
    #[command(help_template = TEMPLATE)]
    Export(Export),
    /// Maakt het rapport als PDF of Word-document
    #[command(help_template = TEMPLATE)]
    Report(Report),
    /// Maakt de tijdlijn als plaatje
    #[command(help_template = TEMPLATE)]
    Timeline(Timeline),
    /// Voert alle analyses uit
    #[command(help_template = TEMPLATE)]
    Analyse(Analyse),
    /// Zoekt in feiten, citaten en bevindingen
    #[command(help_template = TEMPLATE)]
    Search(Search),
    /// Controleert het bestand, het logboek en de volledigheid
    #[command(help_template = TEMPLATE)]
    Check(Check),
    /// Legt meer onderzoeken naast elkaar: patronen, oordelen, kerncijfers
    #[command(help_template = TEMPLATE)]
    Compare(Compare),
    /// Toont het logboek
    #[command(help_template = TEMPLATE)]
    Log(OfFile),
    /// Maakt de laatste stap ongedaan
    #[command(help_template = TEMPLATE)]
    Undo(FileOnly),
    /// Voert de ongedaan gemaakte stap weer uit
    #[command(help_template = TEMPLATE)]
    Redo(FileOnly),
    /// Voegt de kopie van een collega samen met dit onderzoek
    #[command(help_template = TEMPLATE)]
    Merge(Merge),
    /// Vergrendelt het bestand met een wachtwoordzin
    #[command(help_template = TEMPLATE)]
    Lock(NewPassphrase),
    /// Haalt de vergrendeling weg
    #[command(help_template = TEMPLATE)]
    Unlock(FileOnly),
    /// Wijzigt de wachtwoordzin
    #[command(help_template = TEMPLATE)]
    Rekey(NewPassphrase),
    /// Maakt een verzonnen onderzoek, om te meten en uit te proberen
    #[command(help_template = TEMPLATE)]
    Generate(Generate),
}

#[derive(Args, Debug)]
pub(super) struct FileOnly {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct OfFile {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Merge {
    /// Het onderzoek dat de wijzigingen overneemt
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// De kopie van de collega; die blijft zoals zij is
    #[arg(value_name = "KOPIE", help_heading = "Argumenten")]
    pub other: PathBuf,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct New {
    /// Het te maken bestand
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Titel van het onderzoek
    #[arg(long, value_name = "TITEL", help_heading = "Opties")]
    pub title: String,
}

#[derive(Args, Debug)]
pub(super) struct Date {
    /// Datums in woorden; zonder: één per regel van de standaardinvoer
    #[arg(value_name = "DATUM", help_heading = "Argumenten", allow_negative_numbers = true)]
    pub phrases: Vec<String>,
    /// De datums zijn EDTF
    #[arg(long, help_heading = "Opties")]
    pub edtf: bool,
    /// Jaar voor datums zonder jaar
    #[arg(long, value_name = "JAAR", allow_hyphen_values = true, help_heading = "Opties")]
    pub year: Option<i64>,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Import {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// CSV, XLSX, ODS of JSON, of een map met tabellen
    #[arg(value_name = "BRON", help_heading = "Argumenten")]
    pub source: PathBuf,
    /// Organisatie van wie de chronologie is
    #[arg(long, value_name = "CODE", help_heading = "Opties")]
    pub organisation: Option<String>,
    /// Welke kolom wat is, als TOML
    #[arg(long, value_name = "MAP.toml", help_heading = "Opties")]
    pub mapping: Option<PathBuf>,
    /// Alleen tonen wat er zou gebeuren
    #[arg(long, help_heading = "Opties")]
    pub dry_run: bool,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Export {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Te schrijven bestand: .csv, .xlsx, .docx of .json
    #[arg(long, short, value_name = "UIT", help_heading = "Opties")]
    pub output: PathBuf,
}

#[derive(Args, Debug)]
pub(super) struct Report {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Te schrijven bestand: .pdf of .docx
    #[arg(long, short, value_name = "UIT", required_unless_present_any = ["leaks", "accept"], help_heading = "Opties")]
    pub output: Option<PathBuf>,
    /// volledig, wederhoor of openbaar
    #[arg(long, value_name = "VERSIE", default_value = "volledig", value_parser = ["volledig", "wederhoor", "openbaar"], hide_possible_values = true, hide_default_value = true, help_heading = "Opties")]
    pub version: String,
    /// Organisatie voor wie de versie voor wederhoor is
    #[arg(long, value_name = "CODE", help_heading = "Opties")]
    pub organisation: Option<String>,
    /// Datum op het omslag, als 2016-05-27
    #[arg(long, value_name = "DATUM", help_heading = "Opties")]
    pub date: Option<String>,
    /// Opbouw: reconstructie, hoofdvraag, of een eigen bestand
    #[arg(long, value_name = "OPBOUW", help_heading = "Opties")]
    pub outline: Option<String>,
    /// Toon wat de openbare versie prijsgeeft en schrijf niets
    #[arg(long, conflicts_with = "output", help_heading = "Opties")]
    pub leaks: bool,
    /// Aanvaard dat dit woord in de openbare versie staat
    #[arg(long, value_name = "WOORD", requires = "reason", conflicts_with_all = ["output", "leaks"], help_heading = "Opties")]
    pub accept: Option<String>,
    /// Alleen op deze plaats, zoals --leaks haar noemt
    #[arg(long, value_name = "PLAATS", requires = "accept", help_heading = "Opties")]
    pub place: Option<String>,
    /// Waarom het mag blijven staan
    #[arg(long, value_name = "REDEN", requires = "accept", help_heading = "Opties")]
    pub reason: Option<String>,
    /// Machineleesbaar, bij --leaks
    #[arg(long, requires = "leaks", help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Timeline {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Te schrijven bestand: .pdf, .svg of .png
    #[arg(long, short, value_name = "UIT", help_heading = "Opties")]
    pub output: PathBuf,
    /// Vanaf deze datum
    #[arg(long, value_name = "DATUM", help_heading = "Opties")]
    pub from: Option<String>,
    /// Tot en met deze datum
    #[arg(long, value_name = "DATUM", help_heading = "Opties")]
    pub to: Option<String>,
    /// Lanen per organisation, domain, person of signal
    #[arg(long, value_name = "GROEP", default_value = "organisation", value_parser = ["organisation", "domain", "person", "signal"], hide_possible_values = true, hide_default_value = true, help_heading = "Opties")]
    pub group: String,
    /// Papierformaat, van A4 tot A0
    #[arg(long, value_name = "A4…A0", value_parser = ["A4", "A3", "A2", "A1", "A0"], ignore_case = true, hide_possible_values = true, help_heading = "Opties")]
    pub size: Option<String>,
    /// Vergroting van een .png, van 0.5 tot 8
    #[arg(long, value_name = "MAAL", help_heading = "Opties")]
    pub scale: Option<f32>,
    /// Eén schaal, ook als in één jaar veel gebeurde
    #[arg(long, help_heading = "Opties")]
    pub even: bool,
}

#[derive(Args, Debug)]
pub(super) struct Analyse {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Dagen waarbinnen op een signaal moet zijn gereageerd
    #[arg(long, value_name = "N", help_heading = "Opties")]
    pub days: Option<u32>,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Compare {
    /// De onderzoeken
    #[arg(value_name = "BESTAND", required = true, help_heading = "Argumenten")]
    pub files: Vec<PathBuf>,
    /// Te schrijven PDF
    #[arg(long, short, value_name = "UIT.pdf", help_heading = "Opties")]
    pub output: Option<PathBuf>,
    /// Dagen waarbinnen op een signaal moet zijn gereageerd
    #[arg(long, value_name = "N", help_heading = "Opties")]
    pub days: Option<u32>,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Search {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Woorden die alle voorkomen
    #[arg(value_name = "WOORDEN", required = true, help_heading = "Argumenten")]
    pub words: Vec<String>,
    /// Hoeveel treffers hoogstens
    #[arg(
        long,
        value_name = "N",
        default_value_t = 50,
        hide_default_value = true,
        help_heading = "Opties"
    )]
    pub limit: usize,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct Check {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Uitkomst 1 ook als het onderzoek alleen onvolledig is
    #[arg(long, help_heading = "Opties")]
    pub strict: bool,
    /// Uitvoer als JSON
    #[arg(long, help_heading = "Opties")]
    pub json: bool,
}

#[derive(Args, Debug)]
pub(super) struct NewPassphrase {
    /// Het onderzoek
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Bestand met de nieuwe wachtwoordzin (anders KRONIEK_NEW_PASSPHRASE, anders twee keer gevraagd)
    #[arg(long, value_name = "BESTAND", help_heading = "Opties")]
    pub new_passphrase_file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(super) struct Generate {
    /// Het te maken bestand
    #[arg(value_name = "BESTAND", help_heading = "Argumenten")]
    pub file: PathBuf,
    /// Hoeveel gebeurtenissen
    #[arg(long, value_name = "N", help_heading = "Opties")]
    pub events: usize,
    /// Hoeveel organisaties, elk een laan (12)
    #[arg(
        long,
        value_name = "L",
        default_value_t = 12,
        hide_default_value = true,
        help_heading = "Opties"
    )]
    pub lanes: usize,
    /// Over hoeveel jaren (10)
    #[arg(
        long,
        value_name = "J",
        default_value_t = 10,
        hide_default_value = true,
        help_heading = "Opties"
    )]
    pub years: u32,
    /// Beginpunt van het toeval; hetzelfde getal geeft hetzelfde onderzoek
    #[arg(
        long,
        value_name = "S",
        default_value_t = 1,
        hide_default_value = true,
        help_heading = "Opties"
    )]
    pub seed: u64,
}
