"""Common given names, for places where a word may as well be a thing (``Lena: the new release``).

Names that are also software, months or everyday words (Julia, Ruby, April, Will) are left out:
they are names only where a roll call has them.
"""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import words_of

__all__ = ["GIVEN_NAMES"]

GIVEN_NAMES = words_of(
    """
    aaron abby abdul abdullah abel abhishek abigail achim adam adele aditya adolfo adrian adriana adrien agnes
    agnieszka ahmad ahmed aidan aisha aissatou ajay akash akiko akira alain alan alba albert alberto aldo alec
    alejandra alejandro aleksandar aleksander aleksandra aleksei aleksey alena alessandra alessandro alessia alessio
    alex alexander alexandra alexandre alexandru alexei alexey alexis alfonso alfred alfredo ali alice alicia alina
    alisa alison allan allen allison alvaro alyssa ama amadou amalia aman amanda amar amelia amin amina amir amit amy
    ana anand anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrey andrii andy angel angela
    angelika angelina angelo angus aniket anil anirudh anita anja anjali ankit ankur ann anna annabel anne annette
    annie annika anouk ansgar anthony antje antoine anton antonella antoni antonia antonio anuj anya archana ari ariane
    ariel arjen arjun arjuna arman armando armin arnaud arne arnold aron arthur artur arturo arun arvid asha asher
    ashish ashley ashwin asim astrid audrey aurelie aurora avi axel ayesha ayse barbara bart bartek bas bastian
    beatrice beatriz becca becky ben benedict benedikt benjamin benjie benny benoit bernard bernardo bernd bernhard
    bert beth bettina betty bianca birgit bjarne bjorn bob bobby bogdan boris brad bradley brandon brenda brendan brent
    bret brett brian brianna bridget brigitte britta bruce bruno bryan bryce caitlin caleb callum calvin cameron camila
    camille candace carina carl carla carles carlo carlos carmen carol carole carolin caroline carolyn carrie carsten
    casey caspar cassandra catalina catherine cathy catrin cecile cecilia cedric celine cesar chantal charlene charles
    charlie charlotte chen cheng cheryl chetan chiara chidi chinedu chloe chris christa christian christiane christina
    christine christof christoph christophe christopher christos ciara cindy claire clara clare claude claudia claudio
    clemens clement clive cody colin colleen connie connor conor constantin constanze cora cordula corentin corey
    corinna corinne cory courtney craig cristian cristiano cristina curt curtis cynthia cyril dagmar daisuke damian
    damien damon dan dana daniel daniela daniele daniella danielle danilo danny daphne darcy daria dario darius darren
    darryl dave david davide dean deb debbie deborah debra declan deepa deepak deirdre denis denise dennis derek
    desmond detlef devon dhruv diana diane didier diego dieter dietmar dimitri dimitris dinesh dirk divya dmitri
    dmitriy dmitry dominic dominik dominique donald donna dora doreen dorian doris dorothea dorothy doug douglas duncan
    dustin dwayne dylan eamon eddie eddy edgar edith edmund eduard eduardo edward edwin eelco efrain egon eileen
    ekaterina elaine eleanor elena eleni eli elia elias elif elin elina elisa elisabeth elise elizabeth elle ellen
    ellie elliot elliott elmar elsa elvira emanuel emanuele emil emilia emilie emilio emily emma emmanuel emmanuelle
    emre eric erica erich erik erika erin ernest ernesto ernst erwin esteban estelle esther ethan etienne eugen eugene
    eugenia eva evan evangelos evelyn evgenia evgeny ewa ezra fabian fabien fabio fabrice fabrizio farah farhan fatima
    fatma federica federico fedor felicia felicity felipe felix femi ferdinand fergus fernanda fernando filip filipe
    filippo finn fiona flavia flavio fleur florent florian floris frances francesca francesco francine francis
    francisca francisco franck franco francois francoise frank franz franziska fraser fred freddie freddy frederic
    frederick frederik fredrik frida friedrich fritz gabi gabor gabriel gabriela gabriele gabriella gabrielle gael
    gareth garrett garry gary gaurav gavin geert gemma genevieve geoff geoffrey george georges georgina gerald gerard
    gerardo gerd gerhard gerrit gert giacomo gianluca gianni gilbert gilles gina giorgio giovanna giovanni gisela
    giulia giuliano giulio giuseppe gopal gordon graham greg gregor gregory greta guido guilherme guillaume guillermo
    gunnar gunter gustav gustavo gwen gwendolyn hadi hailey hamza han hana hanna hannah hannelore hannes hans harald
    hari haris harish harold harriet harry harsh haruka hassan heather hector heidi heike heiko heinz helen helena
    helene helga helge helmut hendrik henk henning henri henrik henrique henry herbert herman hermann herve hilary
    hilde hiro hiroko hiroshi holger horst howard hubert hugh hugo hui humberto hussein ian ibou ibrahim ida ignacio
    igor ike ilan ilaria ilia ilona ilse ilya imran ina ines inga inge ingo ingrid ioana ioannis irena irene irina irma
    isaac isabel isabella isabelle isaiah isla ismael itamar ivan ivana ivo jaap jackie jaco jacob jacopo jacqueline
    jacques jacquie jade jaime jakob jakub jamal james jamie jana jane janet janice janine janis jannik jannis janos
    jared jaroslav jason javier jay jayne jean jeanette jeanne jeff jeffrey jelena jelle jen jenna jennifer jenny jens
    jeremiah jeremy jeroen jerome jerry jess jesse jessica jessie jill jim jimena jimmy jing jiro joachim joan joana
    joann joanna joanne joao joaquin jochen jody joe joel joelle joerg johan johana johann johanna johannes john
    johnathan johnny jolanda jon jonah jonas jonathan jordan jordi jorg jorge jorgen joris jose josef joseph josephine
    josh joshua josie josip juan juanita judith judy juergen juha jules julian juliana juliane julie julien juliet
    juliette julio julius jurgen justin justine justyna kai kaitlin kamal kamil kamila karan kareem karel karen karim
    karin karina karl karla karolina karsten kasia katarina kate katerina katharina katherine kathleen kathrin kathryn
    kathy katie katja katrin katrina katy kavita kavya kay kayla keerthi keiko keith kelly kelsey ken kenji kenneth
    kenny kent kenta kerry kevin khaled kieran kim kimberly kira kiran kirsten kirstie kirstin kirsty klara klaus koen
    kofi konrad konstantin kostas kris krishna krista kristen kristian kristin kristina kristof krystian krzysztof
    kumar kumiko kurt kwame kyle kylie lachlan lakshman lakshmi lara larry lars lasse laszlo laura laure lauren
    laurence laurent laurie leah leandro leanne lee leela leif leigh leila len lena leo leon leona leonard leonardo
    leonie leonora leroy lesley leslie leticia lewis lia liam liana lidia liesbeth lila lili lilian liliana lilly lina
    linda lindsay lindsey linh linus lionel lisa lise liv livia liz liza lizzie lois lora loren lorena lorenz lorenzo
    loretta loris lothar lou louis louisa louise luc luca lucas lucia luciana luciano lucie lucien lucy ludovic ludwig
    luigi luis luisa luiz lukas lukasz luke lutz lydia lyn lynda lynn maarten maciej maddie madeleine madeline madison
    magda magdalena magnus mahmoud maike maja malcolm malik malin malte manfred manish manoj manon manu manuel manuela
    mara marc marcel marcela marcello marcelo marcin marco marcos marcus marek margaret margarita margo margot mari
    maria mariam mariama mariana marianne mariano maribel marie mariella marija marijke marika marilyn marina
    mario marion marisa marissa marit marius marjorie mark marketa marko markus marlene marlies marsha marta marten
    martha martijn martin martina martine marvin mary maryam marzia masha mateo mateus mateusz mathew mathias mathieu
    mathilde matija mats matt matteo matthew matthias matthieu matti maud maura maureen maurice mauricio maurizio maxim
    maxime maximilian maya mayank meera megan meghan mehdi mehmet mei meike mel melanie melina melinda melissa meredith
    merel merle micah michael michaela michal micheal michel michela michele michelle mickael miguel mihai mihail mika
    mikael mike mikhail mikkel milan milena milo milos mina mingyu mira miranda miriam mirjam mirko miroslav mitch
    mitchell mohamed mohammad mohammed mohan mohit moira molly mona monica monika monique morgan moritz morten moses
    muhammad murat muriel mustafa myles myriam nadia nadine nadja nancy naoko naomi nasser natalia natalie natasha nate
    nathalie nathan nathaniel neal ned neel neha neil nelson nena nester ngozi nguyen nicholas nick nicki nicky nico
    nicola nicolas nicole niels nigel nik nikhil nikita nikki niklas nikola nikolai nikolaos nikolas nikos nils nina
    nishant nitin noah noam noel noelia noemi nora norbert norman nuno olaf ole oleg oleksandr olga oliver olivia
    olivier olof olu omar orla orlando oscar oskar osman otto ousmane owen pablo padraig pamela paola paolo pascale pat
    patrice patricia patricio patrick patrik patty paul paula pauline paulo pavel pawel pedro peggy penelope penny pete
    peter petr petra petros phil philip philipp philippa philippe phillip phoebe pierre pieter pietro pilar pinar piotr
    pooja prakash pranav prashant pratik preeti priscilla priya quentin quinn rachel radek radu rafael rafaela rahul
    raimund rainer raj rajesh ralf ralph ramesh rami ramon ramona ramya randall randy raniere raphael raquel rashid
    raul ravi raymond rebecca reinhard reinier remi remy renata renate rene renee reza rhys ria ricardo riccardo
    richard rick rickard ricky rikki rita ritu rob robb robbie robert roberta roberto robyn rocio rod roderick rodney
    rodolfo rodrigo roger rohan rohini rohit roland rolf romain roman romina ron ronald ronan ronja ronny rory rosa
    rosalie rosanna rosemary rosie ross roxana roxanne roy ruben rudi rudolf rui rupert russ russell ruth ryan ryo
    sabina sabine sabrina sacha sachin sadie sakura sally salvador salvatore sam samantha samir samira samuel sana
    sander sandra sandrine sandro sandy sanjay santiago sara sarah sascha sasha sashi satoshi saul saurabh scott sean
    sebastian sebastiano sebastien selena selin selina selma serena serge sergei sergey sergio seth shane shannon
    sharon shaun shauna shawn sheila shelby shelley shelly sheri sherry shirley shiv shivani shreya shruti shu
    siddharth siddhartha sidney siegfried sigrid silke silvana silvia silvio simon simona simone sina siobhan sipho
    sneha sofia sofie solange sonia sonja sophia sophie soren spencer srinivas stacey stacy stan stefan stefania
    stefanie stefano steffen stella steph stephan stephane stephanie stephen steve steven stewart stijn stuart subhash
    sujata sukhbir sunil sunita suresh susan susana susann susanna susanne susie suzanna suzanne suzy sven svenja
    svetlana sylvain sylvia sylvie tadeusz takashi takeshi talia tamara tammy tamsin tania tanja tanya tara tariq taro
    tatiana tatjana taylor ted terence teresa terri terry tessa thaddeus thandi thea theo theodor theodore theresa
    therese thiago thibault thibaut thierry thilo thomas thorsten tiago tiffany tilman tim timo timothy tina tobias
    tobin toby todd tom tomas tomasz tommaso tommy toni tony tonya torben tore torsten tracey tracy travis trevor
    tristan troy tunde tyler ulf ulla ulrich ulrike umberto urs ursula uschi usha usman uwe vaclav valentin valentina
    valeria valerie valerio vanessa varun vasilis vera veronica veronika veronique vicente vicki vicky victor victoria
    vijay vikas vikram viktor viktoria vilde vince vincent vincenzo vinod violeta virginie vishal vito vittorio vivek
    vivian viviana vivien vlad vladimir volker walter wanda warren wayne wei wendy werner wes wesley wiebke wilfried
    wilhelm willem william willy wilma winnie winston wojciech wolfgang wouter xavier xin yan yang yann yannick yara
    yasmin yasmine yasser yoann yoko yolanda yosef youssef yuan yui yuki yulia yuri yusuf yuval yuvi yves yvette yvonne
    zach zachary zack zahra zainab zanele zara zdenek zeynep zoe zoltan zsofia zuzana
    """
)
